uniform sampler2D m_ColorMap;
uniform sampler2DShadow m_SunMap;

in vec2 texCoord;
in vec3 inSunMap;
in vec3 sunPart;
in vec3 skyPart;
in vec4 air;

out vec4 outColor;

void main() {
    vec4 paint = texture(m_ColorMap, texCoord);
    if (paint.a < 0.5) {
        discard;
    }
    vec3 color = paint.rgb * paint.rgb * (sunPart * texture(m_SunMap, inSunMap) + skyPart);
    outColor = vec4(mix(color, air.rgb, air.a), 1.0);
}
