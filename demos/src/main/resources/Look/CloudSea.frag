#import "Look/Sky.glsllib"

uniform vec3 g_CameraPosition;
uniform sampler2D m_ReliefMap;

in vec3 worldPosition;
in vec3 worldNormal;

out vec4 outColor;

// Heaped cloud from above: gold where the sun strikes, blue in the hollows, lost in the haze far off.
void main() {
    vec2 fine = worldPosition.xz / 34.0;
    vec2 broad = worldPosition.zx / 151.0 + 0.3;
    vec4 near = texture(m_ReliefMap, fine);
    vec4 wide = texture(m_ReliefMap, broad);
    float height = near.b * 0.4 + wide.b * 0.6;
    vec2 slope = (near.xy - 0.5) * 0.9 + (wide.yx - 0.5) * 1.5;
    vec3 normal = normalize(worldNormal + vec3(slope.x, 0.0, -slope.y));

    vec3 ray = worldPosition - g_CameraPosition;
    float far = length(ray);
    vec3 dir = ray / far;
    float lit = clamp(dot(normal, m_Sun) * 0.9 + 0.28, 0.0, 1.0);
    lit *= smoothstep(0.08, 0.55, height);
    float ahead = 0.5 + 0.5 * dot(dir, m_Sun);
    vec3 gold = vec3(1.42, 1.02, 0.68) * (0.75 + 0.6 * ahead * ahead * ahead);
    vec3 shade = mix(vec3(0.25, 0.31, 0.46), vec3(0.42, 0.40, 0.47), height);
    vec3 color = mix(shade, gold, lit);
    float thin = far * 0.0034;
    outColor = vec4(mix(color, horizonColor(dir), thin / (1.0 + thin)), 1.0);
}
