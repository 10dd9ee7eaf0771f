#import "dev/impasto/raster/Nearer.glsllib"

uniform mat4 g_WorldViewProjectionMatrix;
uniform mat4 g_WorldMatrix;

in vec3 inPosition;
in vec3 inNormal;
in vec3 inTangent;
in vec3 inTexCoord;
in vec4 inColor;

out vec3 worldPosition;
out vec3 worldNormal;
out vec3 worldTangent;
out vec3 texCoord;
out vec3 tint;

void main() {
    gl_Position = nearer(g_WorldViewProjectionMatrix * vec4(inPosition, 1.0));
    worldPosition = (g_WorldMatrix * vec4(inPosition, 1.0)).xyz;
    worldNormal = mat3(g_WorldMatrix) * inNormal;
    worldTangent = mat3(g_WorldMatrix) * inTangent;
    texCoord = inTexCoord;
    tint = inColor.rgb;
}
