uniform sampler2DArray m_ColorMap;
uniform sampler2DShadow m_SunMap;

in vec3 texCoord;
in vec3 inSunMap;
in vec3 sunPart;
in vec3 skyPart;
in vec3 haze;

out vec4 outColor;

void main() {
    vec3 paint = texture(m_ColorMap, texCoord).rgb;
    outColor = vec4(paint * paint * (sunPart * texture(m_SunMap, inSunMap) + skyPart) + haze, 1.0);
}
