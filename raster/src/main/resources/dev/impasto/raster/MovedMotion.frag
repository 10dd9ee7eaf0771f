#import "dev/impasto/raster/Motion.glsllib"
#import "dev/impasto/raster/Seen.glsllib"

uniform vec2 m_Offset;
uniform vec2 m_Size;
in vec4 clipNow;
in vec4 clipBefore;
out vec2 motion;

#ifdef APPEARED
uniform sampler2D m_DepthBefore;
uniform float m_Farthest; // f / (f - n) of the planes: what window depth would be at infinity

// Surfaces whose distances differ by less than this share are one.
const float SAME_SURFACE = 0.02;

// Whether something stood in this place in the frame before, or before it, as where one shape of a
// thing takes the place of another. That frame was jittered, so its pixels around are looked at.
bool wasTaken() {
    vec3 before = 0.5 * clipBefore.xyz / clipBefore.w + 0.5;
    ivec2 last = textureSize(m_DepthBefore, 0) - 1;
    ivec2 at = ivec2(floor(before.xy * m_Size));
    float farther = before.z + SAME_SURFACE * (m_Farthest - before.z);
    for (int i = 0; i < 9; i++) {
        ivec2 beside = clamp(at + ivec2(i % 3 - 1, i / 3 - 1), ivec2(0), last);
        if (texelFetch(m_DepthBefore, beside, 0).r <= farther) {
            return true;
        }
    }
    return false;
}
#endif

void main() {
    if (!isSeen()) {
        discard;
    }
    motion = motionInPixels(clipNow.xy / clipNow.w - m_Offset, clipBefore, m_Size);
    #ifdef APPEARED
    if (clipBefore.w > 0.0 && !wasTaken()) {
        motion = fromNowhere(m_Size);
    }
    #endif
}
