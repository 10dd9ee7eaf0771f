// Copies one channel to its place among the channels of another image.
kernel void concat(global float* arena, global const float* constants, int from, int to) {
    int pixel = get_global_id(0);
    int in = get_global_id(1);
    int out = FIRST + in;
    arena[(to + (out / 8) * PIXELS + pixel) * 8 + out % 8] =
        arena[(from + (in / 8) * PIXELS + pixel) * 8 + in % 8];
}
