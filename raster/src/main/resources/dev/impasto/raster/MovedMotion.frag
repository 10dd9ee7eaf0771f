#import "dev/impasto/raster/Motion.glsllib"
#import "dev/impasto/raster/Seen.glsllib"

uniform vec2 m_Offset;
uniform vec2 m_Size;
in vec4 clipNow;
in vec4 clipBefore;
out vec2 motion;

void main() {
    if (!isSeen()) {
        discard;
    }
    motion = motionInPixels(clipNow.xy / clipNow.w - m_Offset, clipBefore, m_Size);
}
