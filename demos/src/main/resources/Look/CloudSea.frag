#import "Look/Sky.glsllib"

uniform vec3 g_CameraPosition;
uniform sampler2D m_ReliefMap;

in vec3 worldPosition;
in vec3 worldNormal;

out vec4 outColor;

// Heaped cloud from above: gold where the sun strikes, blue in the hollows, lost in the haze far off.
void main() {
    vec2 fine = worldPosition.xz / 31.0;
    vec2 broad = worldPosition.zx / 143.0 + 0.3;
    vec4 near = texture(m_ReliefMap, fine);
    vec4 wide = texture(m_ReliefMap, broad);
    float height = near.b * 0.35 + wide.b * 0.65;
    vec2 slope = (near.xy - 0.5) * 1.0 + (wide.yx - 0.5) * 2.2;
    vec3 normal = normalize(worldNormal + vec3(slope.x, 0.0, -slope.y));

    vec3 ray = worldPosition - g_CameraPosition;
    float far = length(ray);
    vec3 dir = ray / far;
    float lit = clamp(dot(normal, m_Sun) * 1.15 + 0.12, 0.0, 1.0) * smoothstep(0.02, 0.5, height);
    float ahead = 0.5 + 0.5 * dot(dir, m_Sun);
    vec3 gold = vec3(1.20, 0.80, 0.50) * (0.80 + 0.7 * ahead * ahead * ahead);
    vec3 shade = mix(vec3(0.13, 0.17, 0.30), vec3(0.32, 0.31, 0.41), height);
    float thin = far * 0.0026;
    outColor = vec4(mix(mix(shade, gold, lit), horizonColor(dir), thin / (1.0 + thin)), 1.0);
}
