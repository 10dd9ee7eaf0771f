#import "dev/impasto/raster/Motion.glsllib"

uniform sampler2D m_Depth;
uniform vec2 m_Offset;
uniform vec2 m_Size;
in vec4 clipNow;
in vec4 clipBefore;
out vec2 motion;

void main() {
    // Only where this very surface was drawn: not where something is in front, nor in the holes
    // that the material's alpha test left.
    float drawn = texelFetch(m_Depth, ivec2(gl_FragCoord.xy), 0).r;
    float tolerance = 2e-6 + 0.2 * fwidth(gl_FragCoord.z);
    if (abs(gl_FragCoord.z - drawn) > tolerance) {
        discard;
    }
    motion = motionInPixels(clipNow.xy / clipNow.w - m_Offset, clipBefore, m_Size);
}
