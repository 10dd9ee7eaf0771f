uniform mat4 g_WorldViewProjectionMatrix;
uniform mat4 m_Before;
in vec3 inPosition;
out vec4 clipNow;
out vec4 clipBefore;

void main() {
    // As in jME's own shaders, to get the very depth that they got.
    gl_Position = g_WorldViewProjectionMatrix * vec4(inPosition, 1.0);
    clipNow = gl_Position;
    clipBefore = m_Before * vec4(inPosition, 1.0);
}
