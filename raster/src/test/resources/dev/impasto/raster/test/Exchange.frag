uniform sampler2D m_Texture;
uniform sampler2D m_DepthTexture;
in vec2 texCoord;
out vec4 pixel;

void main() {
    #ifdef SHOW_DEPTH
        pixel = vec4(vec3(texture(m_DepthTexture, texCoord).r), 1.0);
    #else
        pixel = vec4(texture(m_Texture, texCoord).bgr, 1.0);
    #endif
}
