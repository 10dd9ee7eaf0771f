uniform mat4 g_ViewMatrix;
uniform mat4 g_ProjectionMatrix;

in vec3 inPosition;

out vec3 direction;

void main() {
    direction = inPosition;
    vec4 at = g_ProjectionMatrix * vec4(mat3(g_ViewMatrix) * inPosition, 1.0);
    gl_Position = vec4(at.xy, at.w, at.w);
}
