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

out vec4 outColor;

void main() {
    vec4 paint = texture(m_ColorMap, texCoord);
    vec4 relief = texture(m_ReliefMap, texCoord);
    vec3 albedo = paint.rgb * paint.rgb * tint.rgb;
    float roughness = max(paint.a, 0.06);

    vec3 flatNormal = normalize(worldNormal);
    vec3 across = cross(flatNormal, worldTangent);
    vec2 slope = relief.xy * 2.0 - 1.0;
    vec3 normal = normalize(worldTangent * slope.x + across * slope.y
            + flatNormal * sqrt(max(1.0 - dot(slope, slope), 0.05)));

    vec3 toEye = g_CameraPosition - worldPosition;
    float nearness = inversesqrt(dot(toEye, toEye));
    float far = 1.0 / nearness;
    vec3 view = toEye * nearness;
    float toSun = max(dot(normal, m_Sun), 0.0);
    vec3 sun = SUN_COLOR * (toSun * sunlight(worldPosition, flatNormal));

    vec4 around = surroundings(worldPosition, flatNormal);
    float open = relief.b * tint.a * marbleShade(worldPosition, flatNormal);
    vec3 ambient = (skyLight(normal) * around.a + around.rgb) * open;
    vec3 light = sun + ambient + lanternLight(worldPosition, normal);
    float metal = relief.a;
    float facing = clamp(dot(normal, view), 0.02, 1.0);
    vec3 f0 = mix(vec3(0.04), albedo, metal);
    float keen = 1.0 - roughness;
    vec3 fresnel = f0 + (1.0 - f0) * (grazing(facing) * keen * keen);
    vec3 gloss = mirrored(reflect(-view, normal), roughness) * ambientSpecular(f0, roughness, facing);
    float seen = clamp(around.a * 1.2, 0.0, 1.0) * open;
    vec3 color = albedo * (1.0 - metal) * light + sun * fresnel * glint(normal, view, roughness) + gloss * seen;
    outColor = vec4(hazed(color, view, far, worldPosition.y, m_CloudTop), 1.0);
}
