// Left of the seam the small picture, stretched; right of it the large one. Both hold code
// values.
uniform sampler2D m_Left;
uniform sampler2D m_Right;
uniform vec2 m_Size;
uniform vec2 m_Origin;
uniform vec2 m_Jitter;
uniform float m_Seam;
uniform float m_SeamWidth;
out vec4 pixel;

void main() {
    vec2 at = gl_FragCoord.xy - m_Origin;
    float fromSeam = at.x - m_Seam * m_Size.x;
    vec3 left = texture(m_Left, at / m_Size - m_Jitter).rgb;
    vec3 right = texelFetch(m_Right, ivec2(at), 0).rgb;
    vec3 shown = fromSeam < 0.0 ? left : right;
    pixel = vec4(abs(fromSeam) < m_SeamWidth ? vec3(1.0) : shown, 1.0);
}
