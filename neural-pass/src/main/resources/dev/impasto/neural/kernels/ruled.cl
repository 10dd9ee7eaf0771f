// Blending by plain rules, at any scale: a wide kernel while there is little history, a narrow one on
// top of much. History may lie outside the box where the surface stands still, and where it is
// locked: where samples now hit a thin thing and now miss it (FSR 2's locks, told by memory.cl).

#include "neighbourhood.cl"
#include "lock.cl"

// What history counts for where it moved: each move blurs it a little.
#define MOST_SAMPLES_MOVING 0.7f

static float4 weights(float root, float nearest) {
    float4 d = root * (float4)(nearest - 1.0f, nearest, nearest + 1.0f, 0.0f);
    return exp2_of((float8)(-d * d, (float4)(0.0f))).lo;
}

static float4 blend(const Neighbourhood *n, float4 before, Place at, global const float4 *steering,
                    global const float4 *geometry, global const float2 *memory,
                    global const float *under, global float *settled) {
    float2 motion = geometry[at.render.y * RENDER_W + at.render.x].xy;
    float locked = lock(memory[at.render.y * RENDER_W + at.render.x]);
    float gathered = min(before.w * 0.5f, 1.0f);
    float still = max(1.0f - 4.0f * (fabs(motion.x) + fabs(motion.y)), 0.0f);
    float root = 2.2f + 2.2f * gathered;
    float4 wx = weights(root, at.nearest.x);
    float4 wy = weights(root, at.nearest.y);
    // a sample's own w is 1, or 0 with its colour: the sum's w is the sum of weights
    float4 sum = wy.x * (wx.x * n->sample[0] + wx.y * n->sample[1] + wx.z * n->sample[2])
               + wy.y * (wx.x * n->sample[3] + wx.y * n->sample[4] + wx.z * n->sample[5])
               + wy.z * (wx.x * n->sample[6] + wx.y * n->sample[7] + wx.z * n->sample[8]);
    float4 reach = BOX * n->deviation;
    float4 held = clamp(before, n->mean - reach, n->mean + reach);
    float4 kept = held + (before - held) * 0.95f * max(still, locked);
    kept.w = 1.0f;
    float most = mix(MOST_SAMPLES_MOVING, MOST_SAMPLES, still);
    sum += kept * (most / max(before.w, most) * min(before.w, MOST_SAMPLES));
    float4 result = sum / max(sum.w, 1e-6f);
    result.w = min(sum.w, MOST_SAMPLES);
    return result;
}

#include "by_pixel.cl"
