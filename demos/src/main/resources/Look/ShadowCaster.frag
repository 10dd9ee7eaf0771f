uniform sampler2D m_ColorMap;

in vec2 texCoord;

void main() {
#ifdef CUT_OUT
    if (texture(m_ColorMap, texCoord).a < 0.4) {
        discard;
    }
#endif
}
