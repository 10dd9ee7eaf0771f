// From one place in memory to another, a row of pixels a work item.
kernel void copy(global const float8* from, global float8* to, int pixels) {
    int first = get_global_id(0) * pixels;
    for (int i = first; i < first + pixels; i++) {
        to[i] = from[i];
    }
}
