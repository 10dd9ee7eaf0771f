uniform mat4 g_WorldMatrix;
uniform mat4 g_WorldViewProjectionMatrix;
uniform mat4 m_ToReflection;

in vec3 inPosition;
out vec4 seen;

void main() {
    // Through the reflection's own camera: it knows nothing of the jitter of this frame.
    seen = m_ToReflection * (g_WorldMatrix * vec4(inPosition, 1.0));
    gl_Position = g_WorldViewProjectionMatrix * vec4(inPosition, 1.0);
}
