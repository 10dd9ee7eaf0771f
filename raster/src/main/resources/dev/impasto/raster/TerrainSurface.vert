#import "dev/impasto/raster/Nearer.glsllib"

uniform mat4 g_WorldViewProjectionMatrix;
uniform mat4 g_WorldMatrix;

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
    // jME makes a terrain's normals with its scale already in them.
    worldNormal = normalize(g_WorldMatrix[0].xyz) * inNormal.x
            + normalize(g_WorldMatrix[1].xyz) * inNormal.y
            + normalize(g_WorldMatrix[2].xyz) * inNormal.z;
    localPosition = inPosition;
    localNormal = inNormal;
    #ifdef TERRAIN_GRID
        texCoord = 2.0 * inTexCoord;
    #else
        texCoord = inTexCoord;
    #endif
}
