#import "dev/impasto/raster/DisplayTransform.glsllib"

uniform sampler2D m_Color;
uniform float m_Exposure;
uniform vec2 m_Origin;
out vec4 pixel;

void main() {
    vec3 linear = texelFetch(m_Color, ivec2(gl_FragCoord.xy - m_Origin), 0).rgb;
    pixel = vec4(display(clamp(linear * m_Exposure, 0.0, 65504.0)), 1.0);
}
