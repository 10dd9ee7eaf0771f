// From one place in memory to another, so many pixels a work item: side by side, or `step` apart.
kernel void copy(global const float8* from, global float8* to, int pixels, int skip, int step) {
    int at = get_global_id(0) * skip;
    for (int i = 0; i < pixels; i++) {
        to[at + i * step] = from[at + i * step];
    }
}
