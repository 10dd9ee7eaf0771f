#import "Look/Sky.glsllib"
#import "Look/Light.glsllib"

uniform vec3 g_CameraPosition;
uniform sampler2D m_ColorMap;

in vec3 worldPosition;
in vec3 worldNormal;
in vec3 worldTangent;
in vec2 texCoord;
in vec4 tint;

out vec4 outColor;

void main() {
    vec4 paint = texture(m_ColorMap, texCoord);
    if (paint.a < 0.5) {
        discard;
    }
    vec3 albedo = paint.rgb * paint.rgb * tint.rgb;
    vec3 normal = normalize(worldNormal);
    float toSun = dot(normal, m_Sun);
    float lit = sunlight(worldPosition, normal * 2.0);
    vec4 around = surroundings(worldPosition, normal);
    vec3 view = normalize(g_CameraPosition - worldPosition);

    // Leaves wrap light round the crown and let the sun through from behind.
    float front = clamp(toSun * 0.7 + 0.3, 0.0, 1.0);
    float through = clamp(-dot(view, m_Sun) * 0.5 + 0.35, 0.0, 1.0);
    vec3 leaf = albedo * front + albedo * vec3(1.1, 1.25, 0.35) * (through * 0.55);
    vec3 sky = skyLight(normal) * (around.a * tint.a) + around.rgb * tint.a;
    vec3 color = SUN_COLOR * (lit * tint.a) * leaf + albedo * (sky + lanternLight(worldPosition, normal));
    outColor = vec4(hazed(color, g_CameraPosition, worldPosition, m_Sun, m_CloudTop), 1.0);
}
