#import "dev/impasto/raster/DisplayTransform.glsllib"
#import "dev/impasto/raster/Debug.glsllib"

// One tile of the debug view. VIEW is the place of a constant in DebugTile.

uniform sampler2D m_Color;
uniform sampler2D m_Depth;
#if VIEW == 7
uniform usampler2D m_Layer;
#else
uniform sampler2D m_Layer;
#endif
uniform sampler2D m_Pass;
uniform vec2 m_Origin;
uniform vec2 m_Tile;
uniform vec2 m_Size;
uniform vec2 m_Planes;
uniform float m_Exposure;
out vec4 pixel;

ivec2 texel(vec2 at) {
    return clamp(ivec2(at * m_Size), ivec2(0), ivec2(m_Size) - 1);
}

vec3 picture(vec2 at) {
    return display(max(texelFetch(m_Color, texel(at), 0).rgb, 0.0) * m_Exposure);
}

// The picture as a ground for what is drawn over it.
vec3 ground(vec2 at) {
    return vec3(0.45 * dot(picture(at), vec3(0.25, 0.5, 0.25)));
}

float distanceAt(ivec2 at) {
    float window = texelFetch(m_Depth, at, 0).r;
    return m_Planes.x * m_Planes.y / (m_Planes.y - window * (m_Planes.y - m_Planes.x));
}

#if VIEW == 1
vec3 shown(vec2 at) {
    ivec2 here = texel(at);
    if (texelFetch(m_Depth, here, 0).r >= 1.0) {
        return vec3(0.08);
    }
    float octave = log2(distanceAt(here));
    float right = log2(distanceAt(min(here + ivec2(1, 0), ivec2(m_Size) - 1)));
    float below = log2(distanceAt(min(here + ivec2(0, 1), ivec2(m_Size) - 1)));
    bool line = floor(octave) != floor(right) || floor(octave) != floor(below);
    float near = log2(m_Planes.x);
    vec3 color = ramp(1.0 - (octave - near) / (log2(m_Planes.y) - near));
    return line ? color * 0.4 : color;
}
#elif VIEW == 2
vec3 shown(vec2 at) {
    // A wheel in the lower right corner tells what the colours mean.
    vec2 fromWheel = (at - vec2(1.0, 0.0)) * m_Tile / m_Tile.y * 8.0 + vec2(1.2, -1.2);
    if (length(fromWheel) <= 1.0) {
        return wheel(vec2(fromWheel.x, -fromWheel.y) * 16.0);
    }
    vec2 motion = texelFetch(m_Layer, texel(at), 0).rg;
    bool outside = any(greaterThan(abs(motion), m_Size));
    return outside ? vec3(1.0) : wheel(motion);
}
#elif VIEW == 3
vec3 shown(vec2 at) {
    vec3 color = ground(at);
    vec2 place = at * m_Tile;
    vec2 cell = floor(place / CELL);
    float ink = 0.0;
    for (int i = 0; i < 9; i++) {
        vec2 middle = (cell + vec2(i % 3 - 1, i / 3 - 1) + 0.5) * CELL;
        vec2 motion = texelFetch(m_Layer, texel(middle / m_Tile), 0).rg;
        bool outside = any(greaterThan(abs(motion), m_Size));
        vec2 way = motion * vec2(1.0, -1.0) * m_Tile / m_Size * 4.0;
        ink = max(ink, outside ? 0.0 : arrow(place - middle, way));
    }
    return mix(color, vec3(1.0, 0.85, 0.3), ink);
}
#elif VIEW == 4
vec3 shown(vec2 at) {
    vec4 normal = texelFetch(m_Layer, texel(at), 0);
    return normal.a == 0.0 ? vec3(0.08) : normal.xyz * 0.5 + 0.5;
}
#elif VIEW == 5
vec3 shown(vec2 at) {
    vec4 albedo = texelFetch(m_Layer, texel(at), 0);
    return albedo.a == 0.0 ? untold(at * m_Tile) : albedo.rgb;
}
#elif VIEW == 6
vec3 shown(vec2 at) {
    vec2 material = texelFetch(m_Layer, texel(at), 0).rg;
    if (material.r < 0.0) {
        return untold(at * m_Tile);
    }
    return mix(vec3(1.0), vec3(1.0, 0.75, 0.25), max(material.g, 0.0)) * material.r;
}
#elif VIEW == 7
vec3 shown(vec2 at) {
    ivec2 here = texel(at);
    uvec2 id = texelFetch(m_Layer, here, 0).rg;
    uint right = texelFetch(m_Layer, min(here + ivec2(1, 0), ivec2(m_Size) - 1), 0).g;
    uint below = texelFetch(m_Layer, min(here + ivec2(0, 1), ivec2(m_Size) - 1), 0).g;
    vec3 color = id.r == 0u ? vec3(0.08) : named(id.r);
    return right != id.g || below != id.g ? color * 0.4 : color;
}
#elif VIEW == 8
vec3 shown(vec2 at) {
    float reactive = texelFetch(m_Layer, texel(at), 0).r;
    return mix(ground(at), vec3(1.0, 0.55, 0.1), clamp(reactive, 0.0, 1.0));
}
#elif VIEW == 9
vec3 shown(vec2 at) {
    ivec2 here = texel(at);
    float hidden = texelFetch(m_Pass, ivec2(here.x, int(m_Size.y) - 1 - here.y), 0).a;
    return mix(ground(at), vec3(1.0, 0.15, 0.2), clamp(hidden, 0.0, 1.0));
}
#elif VIEW == 10
vec3 shown(vec2 at) {
    ivec2 size = textureSize(m_Pass, 0);
    ivec2 here = clamp(ivec2(vec2(at.x, 1.0 - at.y) * vec2(size)), ivec2(0), size - 1);
    return ramp(sqrt(texelFetch(m_Pass, here, 0).a / 16.0));
}
#elif VIEW == 11
// Each of the eight neighbours, in opposite pairs.
const ivec2 SIDES[4] = ivec2[](ivec2(1, 0), ivec2(0, 1), ivec2(1, 1), ivec2(1, -1));

ivec2 inside(ivec2 at) {
    return clamp(at, ivec2(0), ivec2(m_Size) - 1);
}

float lumaAt(ivec2 at) {
    vec3 color = toWorking(texelFetch(m_Color, inside(at), 0).rgb, m_Exposure);
    return dot(color, vec3(0.25, 0.5, 0.25));
}

vec3 shown(vec2 at) {
    ivec2 here = texel(at);
    vec3 edges = vec3(0.0);
    for (int i = 0; i < 4; i++) {
        ivec2 one = inside(here + SIDES[i]);
        ivec2 other = inside(here - SIDES[i]);
        float color = abs(lumaAt(one) - lumaAt(other)) / 0.15;
        // Window depth is linear over a plane, so only its bends and steps count.
        float middle = texelFetch(m_Depth, here, 0).r;
        float bend = texelFetch(m_Depth, one, 0).r + texelFetch(m_Depth, other, 0).r - 2.0 * middle;
        float depth = abs(bend) / (0.05 * (1.0 - middle) + 1e-6);
        float motion = distance(texelFetch(m_Layer, one, 0).rg, texelFetch(m_Layer, other, 0).rg);
        edges = max(edges, vec3(color, depth, motion / 0.5));
    }
    return 0.06 + 0.94 * clamp(edges * edges, 0.0, 1.0);
}
#else
vec3 shown(vec2 at) {
    return picture(at);
}
#endif

void main() {
    vec2 place = gl_FragCoord.xy - m_Origin;
    vec3 color = vec3(0.0);
    // Four samples a pixel, since a tile is smaller than what it shows.
    for (int i = 0; i < 4; i++) {
        vec2 offset = vec2(i % 2, i / 2) * 0.5 - 0.25;
        color += 0.25 * shown((place + offset) / m_Tile);
    }
    pixel = vec4(color, 1.0);
}
