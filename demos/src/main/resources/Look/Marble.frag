#import "Look/Sky.glsllib"
#import "Look/Light.glsllib"

uniform vec3 g_CameraPosition;
uniform vec4 m_Around;

in vec3 worldPosition;
in vec3 worldNormal;
in vec3 localPosition;
in vec3 localEye;

out vec4 outColor;

// Colour of the ribbons inside, and in alpha how much of one there is, at a point of the unit ball.
vec4 ribbons(vec3 p) {
    float twist = p.y * 2.6 + 0.35 * sin(p.y * 5.0);
    float c = cos(twist);
    float s = sin(twist);
    vec2 q = vec2(c * p.x - s * p.z, s * p.x + c * p.z);
    float sheet = q.x + 0.22 * sin(q.y * 4.2 + p.y * 2.0);
    float other = q.y + 0.18 * sin(q.x * 5.0 - p.y * 3.0);
    float a = smoothstep(0.11, 0.03, abs(sheet));
    float b = smoothstep(0.07, 0.02, abs(other - 0.32)) + smoothstep(0.05, 0.015, abs(other + 0.38));
    float vein = smoothstep(0.75, 1.0, sin(sheet * 46.0 + p.y * 3.0));
    vec3 ember = mix(vec3(0.86, 0.20, 0.03), vec3(0.98, 0.60, 0.12), 0.5 + 0.5 * sin(q.y * 7.0));
    ember = mix(ember, vec3(0.95, 0.86, 0.70), vein * 0.8);
    vec3 sea = mix(vec3(0.01, 0.20, 0.30), vec3(0.03, 0.52, 0.50), 0.5 + 0.5 * sin(p.y * 6.0 + q.x * 4.0));
    float fade = smoothstep(1.0, 0.86, length(p));
    return vec4(mix(sea, ember, a / (a + b + 1e-3)), clamp(a + b, 0.0, 1.0) * fade);
}

void main() {
    vec3 normal = normalize(worldNormal);
    vec3 view = normalize(g_CameraPosition - worldPosition);
    float facing = clamp(dot(normal, view), 0.0, 1.0);

    // The eye's ray, bent at the surface, walked through the ball in its own frame.
    vec3 from = normalize(localPosition);
    vec3 ray = refract(normalize(from - localEye), from, 1.0 / 1.5);
    float chord = -2.0 * dot(from, ray);
    vec4 inner = vec4(0.0);
    for (int i = 0; i < 9; i++) {
        vec3 p = from + ray * (chord * (float(i) + 0.5) / 9.0);
        vec4 ribbon = ribbons(p);
        float depth = 1.0 - 0.45 * (float(i) / 9.0);
        inner += vec4(ribbon.rgb * depth, 1.0) * (ribbon.a * 0.8 * (1.0 - inner.a));
    }

    float lit = mappedSun(worldPosition + normal * 0.1);
    vec3 ambient = skyLight(normal) * m_Around.w + m_Around.rgb;
    float wrap = 0.35 + 0.65 * clamp(dot(normal, m_Sun) * 0.6 + 0.4, 0.0, 1.0);
    vec3 light = SUN_COLOR * (lit * wrap * 0.62) + ambient * 0.8 + lanternLight(worldPosition, normal);

    // Clear glass shows what lies behind it; light gathers on the side away from the sun.
    vec3 exit = normalize(reflect(-view, normal) * 0.12 - view - normal * 0.5);
    vec3 floorColor = m_Around.rgb * 2.0 + vec3(0.10, 0.08, 0.06);
    vec3 behind = exit.y < 0.0 ? mix(floorColor, mirrored(exit, 0.3), 0.25) : mirrored(exit, 0.15);
    behind *= vec3(0.42, 0.62, 0.64);
    float gathered = clamp(dot(-normal, m_Sun) * 0.5 + 0.5 * facing, 0.0, 1.0);
    gathered *= gathered;
    gathered *= gathered;
    vec3 body = mix(behind, inner.rgb * light, inner.a) + SUN_COLOR * vec3(0.9, 0.62, 0.3) * (gathered * lit * 0.55);

    vec3 bounce = reflect(-view, normal);
    vec3 sky = mirrored(bounce, 0.05);
    vec3 ground = (m_Around.rgb * 2.2 + vec3(0.06)) * (0.4 + 0.6 * lit);
    vec3 gloss = mix(ground, sky, smoothstep(-0.25, 0.1, bounce.y));
    float fresnel = 0.045 + 0.955 * grazing(facing);
    float spark = min(glint(normal, view, 0.13), 40.0) * lit;
    vec3 color = mix(body, gloss, fresnel) + SUN_COLOR * (spark * 0.06);
    vec4 air = airBetween(g_CameraPosition, worldPosition, m_CloudTop);
    outColor = vec4(mix(color, air.rgb, air.a), 1.0);
}
