uniform mat4 g_WorldViewMatrix;
uniform mat4 g_ProjectionMatrix;
uniform float m_Size;

in vec3 inPosition;

out vec2 corner;

void main() {
    corner = inPosition.xy * 2.0 - 1.0;
    vec3 centre = g_WorldViewMatrix[3].xyz;
    gl_Position = g_ProjectionMatrix * vec4(centre + vec3(corner * m_Size, 0.3), 1.0);
}
