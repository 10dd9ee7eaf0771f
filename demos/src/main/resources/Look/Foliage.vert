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

out vec2 texCoord;
out vec3 inSunMap;
out vec3 sunPart;
out vec3 skyPart;
out vec3 haze;

// Cards are small and shaded by their crown's normal, so their light is found at the corners.
void main() {
    gl_Position = g_WorldViewProjectionMatrix * vec4(inPosition, 1.0);
    vec3 at = (g_WorldMatrix * vec4(inPosition, 1.0)).xyz;
    vec3 normal = mat3(g_WorldMatrix) * inNormal;
    texCoord = inTexCoord.xy;
    inSunMap = (m_SunMatrix * vec4(at + normal * 0.1, 1.0)).xyz;

    // Leaves wrap light round the crown and let the sun through from behind.
    vec3 view = normalize(g_CameraPosition - at);
    float front = clamp(dot(normal, m_Sun) * 0.7 + 0.3, 0.0, 1.0);
    float through = clamp(0.35 - dot(view, m_Sun) * 0.5, 0.0, 1.0) * 0.55;
    vec3 leaf = vec3(front) + vec3(1.1, 1.25, 0.35) * through;
    vec4 air = airBetween(g_CameraPosition, at, m_CloudTop);
    vec3 seen = inColor.rgb * (1.0 - air.a);
    sunPart = SUN_COLOR * leaf * inColor.a * seen;
    skyPart = (skyLight(normal) * inColor.a + inTexCoord2.rgb) * seen;
    haze = air.rgb * air.a;
}
