#import "dev/impasto/raster/DisplayTransform.glsllib"

// A picture for post filters: linear light as the scene has it, and the depth of the scene, which may
// be smaller and jittered.
uniform sampler2D m_Picture;
uniform sampler2D m_Scene;
uniform sampler2D m_Depth;
uniform vec2 m_SceneScale;
uniform vec2 m_SceneJitter;
uniform vec2 m_Origin;
uniform float m_Exposure;
out vec4 pixel;

// Surfaces whose depths differ by less than this share are taken for one.
const float ONE_SURFACE = 0.1;

ivec2 inside(ivec2 at) {
    return clamp(at, ivec2(0), textureSize(m_Depth, 0) - 1);
}

float depth(ivec2 at) {
    return texelFetch(m_Depth, inside(at), 0).r;
}

float unlike(ivec2 at, vec3 color) {
    vec3 seen = toWorking(texelFetch(m_Scene, inside(at), 0).rgb, m_Exposure);
    return distance(seen, toWorking(color, m_Exposure));
}

// The depth of that of four samples whose colour is most like the picture's, so that depth has its
// edges where the picture has them.
float edgeDepth(ivec2 corner, ivec2 nearest, vec3 color) {
    ivec2 found = nearest;
    float least = unlike(nearest, color);
    for (int i = 0; i < 4; i++) {
        ivec2 at = corner + ivec2(i & 1, i >> 1);
        float difference = unlike(at, color);
        if (difference < least) {
            least = difference;
            found = at;
        }
    }
    return depth(found);
}

// Between samples of one surface window depth is linear, as it is across a plane.
float depthAt(vec2 place, vec3 color) {
    vec2 from = place - m_SceneJitter - 0.5;
    ivec2 corner = clamp(ivec2(floor(from)), ivec2(0), max(textureSize(m_Depth, 0) - 2, 0));
    vec2 share = from - vec2(corner);
    float a = depth(corner);
    float b = depth(corner + ivec2(1, 0));
    float c = depth(corner + ivec2(0, 1));
    float d = depth(corner + ivec2(1, 1));
    float front = min(min(a, b), min(c, d));
    float back = max(max(a, b), max(c, d));
    if (back - front > ONE_SURFACE * (1.0 - front)) {
        return edgeDepth(corner, corner + ivec2(clamp(share + 0.5, 0.0, 1.0)), color);
    }
    return clamp(mix(mix(a, b, share.x), mix(c, d, share.x), share.y), 0.0, 1.0);
}

void main() {
    vec2 at = gl_FragCoord.xy - m_Origin;
    vec3 color = texelFetch(m_Picture, ivec2(at), 0).rgb;
    #ifdef CODED
        color = exposed(color) / m_Exposure;
    #endif
    pixel = vec4(color, 1.0);
    gl_FragDepth = depthAt(at * m_SceneScale, color);
}
