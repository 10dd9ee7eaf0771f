// Multiply-adds on twelve independent sums in registers and no memory: the most that the device can do.
#include "each.cl"

#define SUMS 12
#define START(i) float8 sum##i = i;
#define STEP(i) sum##i = fma(sum##i, scale, step);
#define TOTAL(i) +sum##i

kernel __attribute__((reqd_work_group_size(GROUP, 1, 1)))
void peak(global float8* out, int rounds) {
    float8 scale = 0.5f + get_global_id(0) * 1e-9f;
    float8 step = 0.1f;
    EACH(SUMS, START)
    for (int round = 0; round < rounds; round++) {
        EACH(SUMS, STEP)
    }
    out[get_global_id(0)] = 0.0f EACH(SUMS, TOTAL);
}
