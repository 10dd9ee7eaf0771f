#import "dev/impasto/raster/Nearer.glsllib"

uniform mat4 g_WorldViewProjectionMatrix;
uniform mat4 g_WorldMatrix;
uniform mat3 g_WorldNormalMatrix;

in vec3 inPosition;
in vec3 inNormal;
in vec2 inTexCoord;

out vec3 worldPosition;
out vec3 worldNormal;
out vec3 localPosition;
out vec3 localNormal;
out vec2 texCoord;

void main() {
    gl_Position = nearer(g_WorldViewProjectionMatrix * vec4(inPosition, 1.0));
    worldPosition = (g_WorldMatrix * vec4(inPosition, 1.0)).xyz;
    worldNormal = g_WorldNormalMatrix * inNormal;
    localPosition = inPosition;
    localNormal = inNormal;
    #ifdef TERRAIN_GRID
        texCoord = 2.0 * inTexCoord;
    #else
        texCoord = inTexCoord;
    #endif
}
