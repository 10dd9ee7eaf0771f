#import "Look/Sky.glsllib"
#import "Look/Light.glsllib"

uniform vec3 g_CameraPosition;

in vec3 worldPosition;
in vec3 worldNormal;
in vec3 worldTangent;
in vec3 texCoord;
in vec4 tint;
in vec3 bounce;
in vec4 air;

out vec4 outColor;

// Iron and brass too thin for texture; the layer tells which.
void main() {
    float brass = texCoord.z < 7.5 ? 1.0 : 0.0;
    vec3 paint = mix(vec3(0.055, 0.053, 0.055), vec3(0.85, 0.58, 0.23), brass);
    vec3 normal = normalize(worldNormal);
    vec3 view = normalize(g_CameraPosition - worldPosition);
    vec3 sun = SUN_COLOR * (max(dot(normal, m_Sun), 0.0) * mappedSun(worldPosition + normal * 0.05));
    vec3 ambient = skyLight(normal) * tint.a + bounce;
    vec3 f0 = mix(vec3(0.05), paint, brass);
    vec3 color = paint * (1.0 - brass) * (sun + ambient) + sun * f0 * glint(normal, view, 0.38)
            + mirrored(reflect(-view, normal), 0.4) * f0 * tint.a;
    outColor = vec4(mix(color, air.rgb, air.a), 1.0);
}
