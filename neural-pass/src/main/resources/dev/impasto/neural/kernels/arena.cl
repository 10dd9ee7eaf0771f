// How the images of a network lie in its arena: as floats or, with HALFS, as halfs, which are floats as
// soon as they are read; too large a number becomes the largest half. An octet is a pixel's eight
// channels of a block; places are counted in octets, those of elements in numbers.
#define LARGEST_HALF 65504.0f
#define HELD(value) clamp(value, -LARGEST_HALF, LARGEST_HALF)

#if HALFS
typedef half element;
typedef half octet;
#define FROM(images, at) ((images) + 8 * (at))
#define LOAD(images, at) vload_half8(at, images)
#define STORE(images, at, value) vstore_half8(HELD(value), at, images)
#define LOAD_ELEMENT(arena, at) vload_half(at, arena)
#define STORE_ELEMENT(arena, at, value) vstore_half(HELD(value), at, arena)
#define LOAD_TWO(arena, at) vload_half2(0, (arena) + (at))
#else
typedef float element;
typedef float8 octet;
#define FROM(images, at) ((images) + (at))
#define LOAD(images, at) (images)[at]
#define STORE(images, at, value) (images)[at] = (value)
#define LOAD_ELEMENT(arena, at) (arena)[at]
#define STORE_ELEMENT(arena, at, value) (arena)[at] = (value)
#define LOAD_TWO(arena, at) vload2(0, (arena) + (at))
#endif

// What is kept as floats in any arena, from such a place on.
#define FLOATS(images, at) ((global float8*)FROM(images, at))

// What a convolution reads, and what it makes, may be what the network takes or gives: floats.
#if HALFS && !TAKES_FLOATS
typedef half in_element;
typedef half in_octet;
#define LOAD_IN(image, at) vload_half8(at, image)
#define LOAD_IN_ELEMENT(image, at) vload_half(at, image)
#else
typedef float in_element;
typedef float8 in_octet;
#define LOAD_IN(image, at) (image)[at]
#define LOAD_IN_ELEMENT(image, at) (image)[at]
#endif

#if HALFS && !GIVES_FLOATS
typedef half out_element;
typedef half out_octet;
#define FROM_OUT(image, at) ((image) + 8 * (at))
#define STORE_OUT(image, at, value) vstore_half8(HELD(value), at, image)
#define STORE_OUT_TWO(image, at, value) vstore_half2(HELD(value), 0, (image) + (at))
#else
typedef float out_element;
typedef float8 out_octet;
#define FROM_OUT(image, at) ((image) + (at))
#define STORE_OUT(image, at, value) (image)[at] = (value)
#define STORE_OUT_TWO(image, at, value) vstore2(value, 0, (image) + (at))
#endif

#define INPUT(images, at) ((global const in_octet*)FROM(images, at))
#define OUTPUT(images, at) ((global out_octet*)FROM(images, at))
