#import "dev/impasto/raster/Surface.glsllib"

// A terrain by the parameters of jME's Terrain and TerrainLighting: layers that the channels of
// other textures mix, in order. Their normal maps are left out.

uniform sampler2D m_AlphaMap;
uniform sampler2D m_AlphaMap_1;
uniform sampler2D m_AlphaMap_2;
uniform float m_Shininess;
uniform sampler2D m_DiffuseMap;
uniform float m_DiffuseMap_0_scale;
uniform sampler2D m_DiffuseMap_1;
uniform float m_DiffuseMap_1_scale;
uniform sampler2D m_DiffuseMap_2;
uniform float m_DiffuseMap_2_scale;
uniform sampler2D m_DiffuseMap_3;
uniform float m_DiffuseMap_3_scale;
uniform sampler2D m_DiffuseMap_4;
uniform float m_DiffuseMap_4_scale;
uniform sampler2D m_DiffuseMap_5;
uniform float m_DiffuseMap_5_scale;
uniform sampler2D m_DiffuseMap_6;
uniform float m_DiffuseMap_6_scale;
uniform sampler2D m_DiffuseMap_7;
uniform float m_DiffuseMap_7_scale;
uniform sampler2D m_DiffuseMap_8;
uniform float m_DiffuseMap_8_scale;
uniform sampler2D m_DiffuseMap_9;
uniform float m_DiffuseMap_9_scale;
uniform sampler2D m_DiffuseMap_10;
uniform float m_DiffuseMap_10_scale;
uniform sampler2D m_DiffuseMap_11;
uniform float m_DiffuseMap_11_scale;

uniform sampler2D m_Alpha;
uniform sampler2D m_Tex1;
uniform sampler2D m_Tex2;
uniform sampler2D m_Tex3;
uniform float m_Tex1Scale;
uniform float m_Tex2Scale;
uniform float m_Tex3Scale;

in vec3 worldPosition;
in vec3 worldNormal;
in vec3 localPosition;
in vec3 localNormal;
in vec2 texCoord;

vec4 layer(sampler2D map, float scale) {
    #ifdef TRI_PLANAR
        vec3 weight = max((abs(localNormal) - 0.2) * 0.7, 1e-5);
        weight /= weight.x + weight.y + weight.z;
        vec3 at = scale * localPosition;
        return weight.x * texture(map, at.yz) + weight.y * texture(map, at.xz)
                + weight.z * texture(map, at.xy);
    #else
        return texture(map, scale * texCoord);
    #endif
}

vec3 laid(vec3 below, sampler2D map, float scale, float share) {
    vec4 above = layer(map, scale);
    #ifdef DIFFUSE_ALPHA
        share *= above.a;
    #endif
    return mix(below, above.rgb, share);
}

vec3 lit() {
    vec3 color = vec3(0.0);
    vec4 shares[3];
    #ifdef ALPHAMAP
        shares[0] = texture(m_AlphaMap, texCoord);
    #else
        shares[0] = vec4(1.0, 0.0, 0.0, 0.0);
    #endif
    #ifdef ALPHAMAP_1
        shares[1] = texture(m_AlphaMap_1, texCoord);
    #else
        shares[1] = vec4(0.0);
    #endif
    #ifdef ALPHAMAP_2
        shares[2] = texture(m_AlphaMap_2, texCoord);
    #else
        shares[2] = vec4(0.0);
    #endif
    #ifdef DIFFUSEMAP_0
        color = laid(color, m_DiffuseMap, m_DiffuseMap_0_scale, shares[0].r);
    #endif
    #ifdef DIFFUSEMAP_1
        color = laid(color, m_DiffuseMap_1, m_DiffuseMap_1_scale, shares[0].g);
    #endif
    #ifdef DIFFUSEMAP_2
        color = laid(color, m_DiffuseMap_2, m_DiffuseMap_2_scale, shares[0].b);
    #endif
    #ifdef DIFFUSEMAP_3
        color = laid(color, m_DiffuseMap_3, m_DiffuseMap_3_scale, shares[0].a);
    #endif
    #ifdef DIFFUSEMAP_4
        color = laid(color, m_DiffuseMap_4, m_DiffuseMap_4_scale, shares[1].r);
    #endif
    #ifdef DIFFUSEMAP_5
        color = laid(color, m_DiffuseMap_5, m_DiffuseMap_5_scale, shares[1].g);
    #endif
    #ifdef DIFFUSEMAP_6
        color = laid(color, m_DiffuseMap_6, m_DiffuseMap_6_scale, shares[1].b);
    #endif
    #ifdef DIFFUSEMAP_7
        color = laid(color, m_DiffuseMap_7, m_DiffuseMap_7_scale, shares[1].a);
    #endif
    #ifdef DIFFUSEMAP_8
        color = laid(color, m_DiffuseMap_8, m_DiffuseMap_8_scale, shares[2].r);
    #endif
    #ifdef DIFFUSEMAP_9
        color = laid(color, m_DiffuseMap_9, m_DiffuseMap_9_scale, shares[2].g);
    #endif
    #ifdef DIFFUSEMAP_10
        color = laid(color, m_DiffuseMap_10, m_DiffuseMap_10_scale, shares[2].b);
    #endif
    #ifdef DIFFUSEMAP_11
        color = laid(color, m_DiffuseMap_11, m_DiffuseMap_11_scale, shares[2].a);
    #endif
    return color;
}

vec3 unlit() {
    vec3 color = vec3(0.0);
    vec4 shares = texture(m_Alpha, texCoord);
    #ifdef TEX_1
        color = laid(color, m_Tex1, m_Tex1Scale, shares.r);
    #endif
    #ifdef TEX_2
        color = laid(color, m_Tex2, m_Tex2Scale, shares.g);
    #endif
    #ifdef TEX_3
        color = laid(color, m_Tex3, m_Tex3Scale, shares.b);
    #endif
    return color;
}

void main() {
    #ifdef ALPHA
        vec3 color = unlit();
    #else
        vec3 color = lit();
    #endif
    float roughness = m_Shininess > 0.0 ? sqrt(sqrt(2.0 / (m_Shininess + 2.0))) : -1.0;
    surface(facing(worldNormal, worldPosition), vec4(color, 1.0), roughness,
            m_Shininess > 0.0 ? 0.0 : -1.0);
}
