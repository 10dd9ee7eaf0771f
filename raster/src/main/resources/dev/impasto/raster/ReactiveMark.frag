#import "dev/impasto/raster/Seen.glsllib"

uniform float m_Amount;
out float reactive;

void main() {
    #ifdef IN_FRONT
        bool seen = isInFront();
    #else
        bool seen = isSeen();
    #endif
    if (!seen) {
        discard;
    }
    reactive = m_Amount;
}
