#import "Look/Sky.glsllib"
#import "Look/Light.glsllib"

uniform mat4 g_WorldViewProjectionMatrix;
uniform mat4 g_WorldMatrix;
uniform vec3 g_CameraPosition;

in vec3 inPosition;
in vec3 inNormal;
in vec3 inTexCoord;
in vec4 inColor;
in vec4 inTexCoord2;

out vec3 texCoord;
out vec3 inSunMap;
out vec3 sunPart;
out vec3 skyPart;
out vec3 haze;

// The mean of what relief keeps from the sky, which is too fine to be seen from afar.
const float OPEN = 0.93;

// From afar a pixel covers more than a bevel or a joint, so light is found at the corners.
void main() {
    gl_Position = g_WorldViewProjectionMatrix * vec4(inPosition, 1.0);
    vec3 at = (g_WorldMatrix * vec4(inPosition, 1.0)).xyz;
    vec3 normal = normalize(mat3(g_WorldMatrix) * inNormal);
    vec4 air = airBetween(g_CameraPosition, at, m_CloudTop);
    texCoord = inTexCoord;
    inSunMap = (m_SunMatrix * vec4(at + normal * (0.045 + 0.06 * air.a), 1.0)).xyz;

    vec3 view = normalize(g_CameraPosition - at);
    vec3 gloss = mirrored(reflect(-view, normal), 0.6);
    // Brass has its layer's number; all else is of stone, clay or wood.
    float metal = 1.0 - min(abs(inTexCoord.z - 7.0), 1.0);
    vec3 sky = (skyLight(normal) * inColor.a + inTexCoord2.rgb) * OPEN;
    vec3 sheen = gloss * ambientSpecular(vec3(0.04), 0.6, clamp(dot(normal, view), 0.02, 1.0));
    float clear = 1.0 - air.a;
    sunPart = SUN_COLOR * (max(dot(normal, m_Sun), 0.0) * clear) * inColor.rgb;
    skyPart = mix(sky, gloss * vec3(1.35, 1.08, 0.70) * inColor.a, metal) * clear * inColor.rgb;
    haze = air.rgb * air.a + sheen * ((1.0 - metal) * inColor.a * OPEN * clear);
}
