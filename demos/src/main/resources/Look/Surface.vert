#import "Look/Sky.glsllib"

uniform mat4 g_WorldViewProjectionMatrix;
uniform mat4 g_WorldMatrix;
uniform vec3 g_CameraPosition;
uniform float m_CloudTop;

in vec3 inPosition;
in vec3 inNormal;
in vec3 inTangent;
in vec3 inTexCoord;
in vec4 inColor;
in vec4 inTexCoord2;

out vec3 worldPosition;
out vec3 worldNormal;
out vec3 worldTangent;
out vec3 texCoord;
out vec4 tint;
out vec3 bounce;
out vec4 air;

void main() {
    gl_Position = g_WorldViewProjectionMatrix * vec4(inPosition, 1.0);
    worldPosition = (g_WorldMatrix * vec4(inPosition, 1.0)).xyz;
    worldNormal = mat3(g_WorldMatrix) * inNormal;
    worldTangent = mat3(g_WorldMatrix) * inTangent;
    texCoord = inTexCoord;
    tint = inColor;
    bounce = inTexCoord2.rgb;
    air = airBetween(g_CameraPosition, worldPosition, m_CloudTop);
}
