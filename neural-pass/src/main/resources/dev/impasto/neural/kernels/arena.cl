// How the images of a network lie in its arena: as floats or, with HALFS, as halfs, which are floats as
// soon as they are read; too large a number becomes the largest half. An octet is a pixel's eight
// channels of a block; places are counted in octets, those of elements in numbers.
#define LARGEST_HALF 65504.0f

#if HALFS
typedef half element;
typedef half octet;
#define FROM(images, at) ((images) + 8 * (at))
#define LOAD(images, at) vload_half8(at, images)
#define STORE(images, at, value) vstore_half8(clamp(value, -LARGEST_HALF, LARGEST_HALF), at, images)
#define LOAD_ELEMENT(arena, at) vload_half(at, arena)
#define STORE_ELEMENT(arena, at, value) vstore_half(clamp(value, -LARGEST_HALF, LARGEST_HALF), at, arena)
#define LOAD_TWO(arena, at) vload_half2(0, (arena) + (at))
#define STORE_TWO(arena, at, value) vstore_half2(clamp(value, -LARGEST_HALF, LARGEST_HALF), 0, (arena) + (at))
#else
typedef float element;
typedef float8 octet;
#define FROM(images, at) ((images) + (at))
#define LOAD(images, at) (images)[at]
#define STORE(images, at, value) (images)[at] = (value)
#define LOAD_ELEMENT(arena, at) (arena)[at]
#define STORE_ELEMENT(arena, at, value) (arena)[at] = (value)
#define LOAD_TWO(arena, at) vload2(0, (arena) + (at))
#define STORE_TWO(arena, at, value) vstore2(value, 0, (arena) + (at))
#endif

// What is kept as floats in any arena, from such a place on.
#define FLOATS(images, at) ((global float8*)FROM(images, at))
