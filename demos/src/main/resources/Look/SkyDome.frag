#import "Look/Sky.glsllib"

uniform sampler2D m_CloudMap;

in vec3 direction;

out vec4 outColor;

void main() {
    vec3 dir = normalize(direction);
    vec3 color = skyColor(dir);
    // High thin cloud on a sheet far above, lit from below by the low sun.
    vec2 sheet = dir.xz / (max(dir.y, 0.0) + 0.16);
    float veil = texture(m_CloudMap, sheet * vec2(0.11, 0.17) + 0.13).g;
    float streak = texture(m_CloudMap, sheet * vec2(0.05, 0.21) + 0.31).g;
    float cover = smoothstep(0.42, 0.95, veil * 0.6 + streak * 0.6);
    float toward = max(dot(dir, m_Sun), 0.0);
    vec3 lit = mix(vec3(0.95, 0.90, 0.92), vec3(1.75, 1.28, 0.82), toward * toward);
    color = mix(color, lit, cover * 0.62 * smoothstep(0.0, 0.22, dir.y));
    float disc = smoothstep(0.99955, 0.9998, dot(dir, m_Sun));
    outColor = vec4(color + disc * vec3(26.0, 18.0, 9.0), 1.0);
}
