// Channels laid out as pixels in cells of SIZE x SIZE.
kernel void depth_to_space(global float* arena, global const float* constants, int from, int to) {
    int x = get_global_id(0);
    int y = get_global_id(1) % HEIGHT;
    int block = get_global_id(1) / HEIGHT;
    int cell = (y % SIZE) * SIZE + x % SIZE;
    int width = WIDTH / SIZE, height = HEIGHT / SIZE;
    int place = (y / SIZE) * width + x / SIZE;
    for (int lane = 0; lane < 8 && block * 8 + lane < CHANNELS; lane++) {
        int channel = block * 8 + lane;
#if COLUMNS_FIRST
        int in = channel * SIZE * SIZE + cell;
#else
        int in = cell * CHANNELS + channel;
#endif
        arena[(to + (block * HEIGHT + y) * WIDTH + x) * 8 + lane] =
            arena[(from + (in / 8) * height * width + place) * 8 + in % 8];
    }
}
