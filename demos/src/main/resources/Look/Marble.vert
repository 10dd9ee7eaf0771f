uniform mat4 g_WorldViewProjectionMatrix;
uniform mat4 g_WorldMatrix;
uniform mat4 g_WorldMatrixInverse;
uniform vec3 g_CameraPosition;

in vec3 inPosition;
in vec3 inNormal;

out vec3 worldPosition;
out vec3 worldNormal;
out vec3 localPosition;
out vec3 localEye;

void main() {
    gl_Position = g_WorldViewProjectionMatrix * vec4(inPosition, 1.0);
    worldPosition = (g_WorldMatrix * vec4(inPosition, 1.0)).xyz;
    worldNormal = mat3(g_WorldMatrix) * inNormal;
    localPosition = inPosition;
    localEye = (g_WorldMatrixInverse * vec4(g_CameraPosition, 1.0)).xyz;
}
