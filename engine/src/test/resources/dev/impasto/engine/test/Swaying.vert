uniform mat4 g_WorldViewProjectionMatrix;
uniform float g_Time;
in vec3 inPosition;

void main() {
    vec3 swayed = inPosition + vec3(sin(3.0 * g_Time), 0.0, 0.0);
    gl_Position = g_WorldViewProjectionMatrix * vec4(swayed, 1.0);
}
