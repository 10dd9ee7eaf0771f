#import "Common/ShaderLib/GLSLCompat.glsllib"
#import "Common/ShaderLib/Skinning.glsllib"
#import "Common/ShaderLib/Instancing.glsllib"
#import "Common/ShaderLib/MorphAnim.glsllib"

uniform mat4 m_Before;
in vec3 inPosition;
out vec4 clipNow;
out vec4 clipBefore;

#ifdef NUM_MORPH_TARGETS
uniform float m_MorphWeightsBefore[NUM_MORPH_TARGETS];

vec3 morphTarget(int i) {
    #if (NUM_BUFFERS > 13)
        if (i == 13) return inMorphTarget13;
    #endif
    #if (NUM_BUFFERS > 12)
        if (i == 12) return inMorphTarget12;
    #endif
    #if (NUM_BUFFERS > 11)
        if (i == 11) return inMorphTarget11;
    #endif
    #if (NUM_BUFFERS > 10)
        if (i == 10) return inMorphTarget10;
    #endif
    #if (NUM_BUFFERS > 9)
        if (i == 9) return inMorphTarget9;
    #endif
    #if (NUM_BUFFERS > 8)
        if (i == 8) return inMorphTarget8;
    #endif
    #if (NUM_BUFFERS > 7)
        if (i == 7) return inMorphTarget7;
    #endif
    #if (NUM_BUFFERS > 6)
        if (i == 6) return inMorphTarget6;
    #endif
    #if (NUM_BUFFERS > 5)
        if (i == 5) return inMorphTarget5;
    #endif
    #if (NUM_BUFFERS > 4)
        if (i == 4) return inMorphTarget4;
    #endif
    #if (NUM_BUFFERS > 3)
        if (i == 3) return inMorphTarget3;
    #endif
    #if (NUM_BUFFERS > 2)
        if (i == 2) return inMorphTarget2;
    #endif
    #if (NUM_BUFFERS > 1)
        if (i == 1) return inMorphTarget1;
    #endif
    return inMorphTarget0;
}
#endif

#ifdef NUM_BONES
uniform mat4 m_BoneMatricesBefore[NUM_BONES];
#endif

#ifdef INSTANCING
uniform sampler2D m_InstancesBefore;

// Four texels a world matrix, 256 matrices a row.
mat4 instanceBefore() {
    ivec2 at = ivec2(4 * (gl_InstanceID % 256), gl_InstanceID / 256);
    return mat4(
            texelFetch(m_InstancesBefore, at, 0),
            texelFetch(m_InstancesBefore, at + ivec2(1, 0), 0),
            texelFetch(m_InstancesBefore, at + ivec2(2, 0), 0),
            texelFetch(m_InstancesBefore, at + ivec2(3, 0), 0));
}
#endif

vec4 positionBefore() {
    vec4 position = vec4(inPosition, 1.0);
    #ifdef NUM_MORPH_TARGETS
    for (int i = 0; i < NUM_MORPH_TARGETS; i++) {
        position.xyz += m_MorphWeightsBefore[i] * morphTarget(i * NUM_TARGETS_BUFFERS);
    }
    #endif
    #ifdef NUM_BONES
    if (inHWBoneWeight.x != 0.0) {
        position = (m_BoneMatricesBefore[int(inHWBoneIndex.x)] * inHWBoneWeight.x
                + m_BoneMatricesBefore[int(inHWBoneIndex.y)] * inHWBoneWeight.y
                + m_BoneMatricesBefore[int(inHWBoneIndex.z)] * inHWBoneWeight.z
                + m_BoneMatricesBefore[int(inHWBoneIndex.w)] * inHWBoneWeight.w) * position;
    }
    #endif
    #ifdef INSTANCING
    position = instanceBefore() * position;
    #endif
    return position;
}

void main() {
    // As in jME's own shaders, to get the very depth that they got.
    vec4 position = vec4(inPosition, 1.0);
    #ifdef NUM_MORPH_TARGETS
        Morph_Compute(position);
    #endif
    #ifdef NUM_BONES
        Skinning_Compute(position);
    #endif
    gl_Position = TransformWorldViewProjection(position);
    clipNow = gl_Position;
    clipBefore = m_Before * positionBefore();
}
