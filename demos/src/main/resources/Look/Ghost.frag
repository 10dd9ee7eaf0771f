#import "Look/Sky.glsllib"
#import "Look/Ribbons.glsllib"

uniform vec3 g_CameraPosition;
uniform float m_CloudTop;
uniform float m_Presence;

in vec3 worldPosition;
in vec3 worldNormal;
in vec3 localPosition;
in vec3 localEye;

out vec4 outColor;

// A bubble of light: clear in the middle, bright at the rim, the ribbons as breath on glass.
void main() {
    vec3 normal = normalize(worldNormal);
    vec3 view = normalize(g_CameraPosition - worldPosition);
    float facing = clamp(dot(normal, view), 0.0, 1.0);
    float away = 1.0 - facing;
    float rim = away * away * (0.35 + 0.65 * away);

    vec3 from = normalize(localPosition);
    vec3 ray = normalize(from - localEye);
    float chord = -2.0 * dot(from, ray);
    float ribbon = 0.0;
    for (int i = 0; i < 6; i++) {
        ribbon += ribbons(from + ray * (chord * (float(i) + 0.5) / 6.0)).a;
    }
    ribbon = ribbon / (ribbon + 1.0);

    vec3 deep = vec3(0.01, 0.16, 0.40);
    vec3 pale = vec3(0.55, 0.95, 1.25);
    vec3 sky = mirrored(reflect(-view, normal), 0.1);
    float spark = max(dot(normal, normalize(view + m_Sun)), 0.0);
    spark *= spark; spark *= spark; spark *= spark; spark *= spark; spark *= spark; spark *= spark;
    float light = clamp(rim * 1.2 + ribbon * 0.9, 0.0, 1.0);
    vec3 color = mix(deep, pale, light) + sky * (0.15 + 0.5 * rim) + vec3(4.0 * spark);
    float cover = clamp(0.36 + 0.56 * rim + 0.40 * ribbon + spark, 0.0, 0.92);
    vec4 air = airBetween(g_CameraPosition, worldPosition, m_CloudTop);
    outColor = vec4(mix(color, air.rgb, air.a), cover * m_Presence);
}
