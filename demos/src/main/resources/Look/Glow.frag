uniform vec3 g_CameraPosition;
uniform float m_Strength;

in vec3 worldPosition;
in vec3 worldNormal;

out vec4 outColor;

// A hot core that cools to amber at the rim.
void main() {
    float facing = max(dot(normalize(worldNormal), normalize(g_CameraPosition - worldPosition)), 0.0);
    vec3 color = mix(vec3(1.0, 0.42, 0.10), vec3(1.0, 0.86, 0.58), facing * facing);
    outColor = vec4(color * m_Strength, 1.0);
}
