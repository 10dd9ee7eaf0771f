#import "dev/impasto/raster/DisplayTransform.glsllib"

#ifdef SAMPLES
uniform sampler2DMS m_Color;
#else
#define SAMPLES 1
uniform sampler2D m_Color;
#endif
uniform float m_Exposure;
uniform float m_Weight;
out vec4 pixel;

void main() {
    vec3 sum = vec3(0.0);
    for (int i = 0; i < SAMPLES; i++) {
        // The last argument is the level of a plain texture, the sample of a multisampled one.
        sum += toWorking(texelFetch(m_Color, ivec2(gl_FragCoord.xy), i).rgb, m_Exposure);
    }
    pixel = vec4(m_Weight / float(SAMPLES) * sum, m_Weight);
}
