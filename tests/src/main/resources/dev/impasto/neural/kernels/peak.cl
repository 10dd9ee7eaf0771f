// Multiply-adds on twelve independent sums and no memory: the most that the device can do.
kernel void peak(global float8* out, int rounds) {
    float8 sum[12];
    float8 scale = 0.5f + get_global_id(0) * 1e-9f;
    float8 step = 0.1f;
    #pragma unroll
    for (int i = 0; i < 12; i++) {
        sum[i] = i;
    }
    for (int round = 0; round < rounds; round++) {
        #pragma unroll
        for (int i = 0; i < 12; i++) {
            sum[i] = fma(sum[i], scale, step);
        }
    }
    float8 all = 0.0f;
    #pragma unroll
    for (int i = 0; i < 12; i++) {
        all += sum[i];
    }
    out[get_global_id(0)] = all;
}
