#import "Look/Sky.glsllib"
#import "Look/Light.glsllib"
#import "Look/Ribbons.glsllib"

uniform vec3 g_CameraPosition;
uniform vec4 m_Around;

in vec3 worldPosition;
in vec3 worldNormal;
in vec3 localPosition;
in vec3 localEye;

out vec4 outColor;

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
