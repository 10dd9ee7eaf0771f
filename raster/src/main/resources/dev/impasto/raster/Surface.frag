#import "dev/impasto/raster/Surface.glsllib"

// A surface by the parameters of jME's Unshaded, Lighting and PBRLighting.

uniform sampler2D m_ColorMap;
uniform sampler2D m_DiffuseMap;
uniform sampler2D m_BaseColorMap;
uniform sampler2D m_AlphaMap;
uniform sampler2D m_NormalMap;
uniform sampler2D m_RoughnessMap;
uniform sampler2D m_MetallicMap;
uniform sampler2D m_MetallicRoughnessMap;
uniform sampler2D m_GlossinessMap;
uniform sampler2D m_SpecularGlossinessMap;
uniform vec4 m_Color;
uniform vec4 m_Diffuse;
uniform vec4 m_BaseColor;
uniform float m_AlphaDiscardThreshold;
uniform float m_NormalType;
uniform float m_NormalScale;
uniform float m_Roughness;
uniform float m_Metallic;
uniform float m_Shininess;
uniform float m_Glossiness;

in vec3 worldPosition;
in vec3 worldNormal;
in vec4 worldTangent;
in vec2 texCoord;
in vec4 vertexColor;

vec4 baseColor() {
    vec4 color = vec4(1.0);
    #if defined(BASECOLORMAP)
        color = texture(m_BaseColorMap, texCoord);
    #elif defined(DIFFUSEMAP)
        color = texture(m_DiffuseMap, texCoord);
    #elif defined(COLORMAP)
        color = texture(m_ColorMap, texCoord);
    #endif
    #if defined(BASECOLOR)
        color *= m_BaseColor;
    #elif defined(MATERIAL_COLORS) && defined(DIFFUSE)
        color *= m_Diffuse;
    #elif defined(COLOR)
        color *= m_Color;
    #endif
    #if defined(VERTEX_COLOR) || defined(VERTEX_COLOR_TOO)
        color *= vertexColor;
    #endif
    #ifdef ALPHAMAP
        color.a *= texture(m_AlphaMap, texCoord).r;
    #endif
    return color;
}

vec3 normal() {
    #ifdef NORMALMAP
        if (dot(worldTangent.xyz, worldTangent.xyz) > 0.0) {
            vec3 n = normalize(worldNormal);
            vec3 t = normalize(worldTangent.xyz);
            vec3 read = texture(m_NormalMap, texCoord).xyz * 2.0 - 1.0;
            read *= vec3(m_NormalScale, m_NormalScale * m_NormalType, 1.0);
            return mat3(t, worldTangent.w * cross(n, t), n) * normalize(read);
        }
    #endif
    return worldNormal;
}

float roughness() {
    #if defined(SPECULAR_GLOSS)
        float gloss = m_Glossiness;
        #if defined(SPECULARGLOSSINESSMAP)
            gloss *= texture(m_SpecularGlossinessMap, texCoord).a;
        #elif defined(GLOSSINESSMAP)
            gloss *= texture(m_GlossinessMap, texCoord).r;
        #endif
        return 1.0 - gloss;
    #elif defined(METALLICROUGHNESSMAP)
        return texture(m_MetallicRoughnessMap, texCoord).g * m_Roughness;
    #elif defined(ROUGHNESSMAP)
        return texture(m_RoughnessMap, texCoord).r * m_Roughness;
    #else
        // Phong's exponent as roughness: Karis 2013, "Specular BRDF Reference".
        return m_Shininess < 0.0 ? m_Roughness : sqrt(sqrt(2.0 / (m_Shininess + 2.0)));
    #endif
}

float metalness() {
    #if defined(METALLICROUGHNESSMAP)
        return texture(m_MetallicRoughnessMap, texCoord).b * m_Metallic;
    #elif defined(METALLICMAP)
        return texture(m_MetallicMap, texCoord).r * m_Metallic;
    #else
        return m_Shininess < 0.0 ? m_Metallic : 0.0;
    #endif
}

void main() {
    vec4 base = baseColor();
    #if defined(KNOWN) || defined(BASECOLORMAP) || defined(DIFFUSEMAP) || defined(COLORMAP) \
            || defined(BASECOLOR) || defined(DIFFUSE) || defined(COLOR)
        vec4 albedo = vec4(base.rgb, 1.0);
    #else
        vec4 albedo = vec4(0.0);
    #endif
    vec3 flatNormal = facing(worldNormal, worldPosition);
    vec3 bumped = normal();
    // The side of the bumped normal is the side of the one that it is bent from.
    float side = dot(worldNormal, flatNormal) < 0.0 ? -1.0 : 1.0;
    vec3 n = dot(bumped, bumped) == 0.0 ? flatNormal : normalize(bumped) * side;
    float rough = roughness();
    float metal = metalness();
    if (base.a < m_AlphaDiscardThreshold) {
        discard;
    }
    surface(n, albedo, rough, metal);
}
