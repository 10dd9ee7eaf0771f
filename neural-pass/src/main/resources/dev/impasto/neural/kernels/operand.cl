// One of several images that are read pixel by pixel: as if enlarged up times; one: it has one
// channel for all; its rows and columns may be one for all, too.
inline float8 operand(global const octet* image, int block, int y, int x, int rows, int columns,
                      int up, int one) {
    int place = min(y / up, rows - 1) * columns + min(x / up, columns - 1);
    return one ? (float8)(LOAD(image, place).s0) : LOAD(image, block * rows * columns + place);
}
