#import "dev/impasto/raster/DisplayTransform.glsllib"

uniform sampler2D m_Color;
uniform float m_Exposure;
uniform float m_Weight;
out vec4 pixel;

void main() {
    vec3 linear = texelFetch(m_Color, ivec2(gl_FragCoord.xy), 0).rgb;
    pixel = vec4(m_Weight * toWorking(linear, m_Exposure), m_Weight);
}
