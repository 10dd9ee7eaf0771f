uniform sampler2D m_ColorMap;
uniform sampler2DShadow m_SunMap;

in vec2 texCoord;
in vec3 inSunMap;
in vec3 sunPart;
in vec3 skyPart;
in vec3 haze;

out vec4 outColor;

void main() {
    vec4 paint = texture(m_ColorMap, texCoord);
    if (paint.a < 0.5) {
        discard;
    }
    vec3 light = sunPart * texture(m_SunMap, inSunMap) + skyPart;
    outColor = vec4(paint.rgb * paint.rgb * light + haze, 1.0);
}
