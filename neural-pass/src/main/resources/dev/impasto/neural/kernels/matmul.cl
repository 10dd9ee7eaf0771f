// out[n][b][m] = sum over k of left[k][b][m] * right[n][b][k]; either may have one row for all.
#include "arena.cl"

kernel __attribute__((reqd_work_group_size(16, 1, 1)))
void matmul(global element* arena, global const float* constants, int left, int right, int to,
            int height, int width) {
    global octet* images = (global octet*)arena;
    int m = get_global_id(0);
    int row = get_global_id(1) % height;
    int block = get_global_id(1) / height;
    if (m >= width) {
        return;
    }
    global const element* a = arena + (left + min(row, LEFT_ROWS - 1) * width + m) * 8;
    global const octet* b =
        FROM(images, right + (block * RIGHT_ROWS + min(row, RIGHT_ROWS - 1)) * INNER);
    float8 v = 0.0f;
    for (int k = 0; k < INNER; k++) {
        v = fma(LOAD_ELEMENT(a, (k / 8 * LEFT_ROWS * width) * 8 + k % 8), LOAD(b, k), v);
    }
    STORE(images, to + (block * height + row) * width + m, v);
}
