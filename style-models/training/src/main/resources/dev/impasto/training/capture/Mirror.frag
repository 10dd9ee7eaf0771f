uniform sampler2D m_Reflection;
uniform vec3 m_Tint;

in vec4 seen;
out vec4 light;

void main() {
    vec2 at = 0.5 * seen.xy / seen.w + 0.5;
    light = vec4(m_Tint * texture(m_Reflection, at).rgb, 1.0);
}
