uniform float m_Strength;

in vec2 corner;

out vec4 outColor;

void main() {
    float r = clamp(1.0 - length(corner), 0.0, 1.0);
    float r2 = r * r;
    float glow = r2 * 0.22 + r2 * r2 * r2 * 0.9;
    outColor = vec4(vec3(1.0, 0.60, 0.24) * (glow * m_Strength), 1.0);
}
