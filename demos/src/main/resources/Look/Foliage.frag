#import "Look/Sky.glsllib"
#import "Look/Light.glsllib"

uniform vec3 g_CameraPosition;
uniform sampler2D m_ColorMap;

in vec3 worldPosition;
in vec3 worldNormal;
in vec3 worldTangent;
in vec3 texCoord;
in vec4 tint;
in vec3 bounce;
in vec4 air;

out vec4 outColor;

void main() {
    vec4 paint = texture(m_ColorMap, texCoord.xy);
    if (paint.a < 0.5) {
        discard;
    }
    vec3 albedo = paint.rgb * paint.rgb * tint.rgb;
    vec3 normal = normalize(worldNormal);
    vec3 view = normalize(g_CameraPosition - worldPosition);
    float lit = mappedSun(worldPosition + normal * 0.1) * tint.a;

    // Leaves wrap light round the crown and let the sun through from behind.
    float front = clamp(dot(normal, m_Sun) * 0.7 + 0.3, 0.0, 1.0);
    float through = clamp(0.35 - dot(view, m_Sun) * 0.5, 0.0, 1.0) * 0.55;
    vec3 leaf = vec3(front) + vec3(1.1, 1.25, 0.35) * through;
    vec3 color = albedo * (SUN_COLOR * leaf * lit + skyLight(normal) * tint.a + bounce);
    outColor = vec4(mix(color, air.rgb, air.a), 1.0);
}
