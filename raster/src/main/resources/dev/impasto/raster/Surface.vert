#import "Common/ShaderLib/GLSLCompat.glsllib"
#import "Common/ShaderLib/Skinning.glsllib"
#import "Common/ShaderLib/Instancing.glsllib"
#import "Common/ShaderLib/MorphAnim.glsllib"
#import "dev/impasto/raster/Nearer.glsllib"

in vec3 inPosition;
in vec3 inNormal;
in vec4 inTangent;
in vec2 inTexCoord;
in vec4 inColor;

out vec3 worldPosition;
out vec3 worldNormal;
out vec4 worldTangent;
out vec2 texCoord;
out vec4 vertexColor;

vec3 turned(vec3 v) {
    return dot(v, v) == 0.0 ? v : TransformWorldNormal(v);
}

// As in jME's own shaders, to get the very depth that they got.
void main() {
    vec4 position = vec4(inPosition, 1.0);
    vec3 normal = inNormal;
    vec3 tangent = inTangent.xyz;
    #ifdef NUM_MORPH_TARGETS
        Morph_Compute(position, normal, tangent);
    #endif
    #ifdef NUM_BONES
        Skinning_Compute(position, normal, tangent);
    #endif
    gl_Position = nearer(TransformWorldViewProjection(position));
    worldPosition = TransformWorld(position).xyz;
    worldNormal = turned(normal);
    worldTangent = vec4(turned(tangent), inTangent.w);
    texCoord = inTexCoord;
    vertexColor = inColor;
}
