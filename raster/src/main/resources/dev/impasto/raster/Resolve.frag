#import "dev/impasto/raster/DisplayTransform.glsllib"

uniform sampler2D m_Working;
out vec4 pixel;

void main() {
    vec3 working = texelFetch(m_Working, ivec2(gl_FragCoord.xy), 0).rgb;
    pixel = vec4(display(fromWorking(working)), 1.0);
}
