// Copies one channel to its place among the channels of another image.
kernel __attribute__((reqd_work_group_size(64, 1, 1)))
void concat(global float* arena, global const float* constants, int from, int to, int first,
            int pixels) {
    int pixel = get_global_id(0);
    int in = get_global_id(1);
    int out = first + in;
    if (pixel < pixels) {
        arena[(to + out / 8 * pixels + pixel) * 8 + out % 8] =
            arena[(from + in / 8 * pixels + pixel) * 8 + in % 8];
    }
}
