#import "Look/Sky.glsllib"
#import "Look/Light.glsllib"

uniform vec3 g_CameraPosition;
uniform sampler2DArray m_ColorMap;
uniform sampler2DArray m_ReliefMap;

in vec3 worldPosition;
in vec3 worldNormal;
in vec3 worldTangent;
in vec3 texCoord;
in vec4 tint;
in vec3 bounce;
in vec4 air;

out vec4 outColor;

void main() {
    vec4 paint = texture(m_ColorMap, texCoord);
    vec4 relief = texture(m_ReliefMap, texCoord);
    vec3 albedo = paint.rgb * paint.rgb * tint.rgb;
    float roughness = max(paint.a, 0.06);
    float metal = relief.a;

    vec3 flatNormal = normalize(worldNormal);
    vec2 slope = relief.xy * 2.0 - 1.0;
    vec3 normal = normalize(worldTangent * slope.x + cross(flatNormal, worldTangent) * slope.y + flatNormal);
    vec3 view = normalize(g_CameraPosition - worldPosition);
    float facing = clamp(dot(normal, view), 0.02, 1.0);

    vec3 lifted = worldPosition + flatNormal * (0.045 + 0.06 * air.a);
    float lit = min(mappedSun(lifted), pastMarble(lifted));
    vec3 sun = SUN_COLOR * (max(dot(normal, m_Sun), 0.0) * lit);
    float open = relief.b * marbleShade(lifted, flatNormal);
    vec3 ambient = (skyLight(normal) * tint.a + bounce) * open;
    vec3 light = sun + ambient + lanternLight(lifted, normal);

    vec3 f0 = mix(vec3(0.04), albedo, metal);
    vec3 gloss = mirrored(reflect(-view, normal), roughness) * ambientSpecular(f0, roughness, facing);
    // Metal out of doors mirrors mostly things that the sun has warmed.
    gloss *= mix(vec3(1.0), vec3(1.35, 1.08, 0.70), metal);
    vec3 color = albedo * (1.0 - metal) * light + sun * f0 * glint(normal, view, roughness)
            + gloss * (tint.a * open);
    outColor = vec4(mix(color, air.rgb, air.a), 1.0);
}
