// The functions of OpenCL C that kernels call, as OpenCL C has them: all of a name that take scalars,
// since which of them a call means must be as unclear here as elsewhere, and vectors as they are used.
// PoCL's own header declares 12,000 functions, which takes longer than to read any kernel.
#define APART __attribute__((noinline))
#define OVERLOAD __attribute__((overloadable))
#define CONST __attribute__((overloadable, const))
#define PURE __attribute__((overloadable, pure))

#define OF_ONE(T) T CONST ceil(T); T CONST cos(T); T CONST erf(T); T CONST exp(T); T CONST expm1(T);  \
    T CONST fabs(T); T CONST floor(T); T CONST log(T); T CONST log1p(T); T CONST rint(T);            \
    T CONST sign(T); T CONST sin(T); T CONST sqrt(T); T CONST tanh(T); T CONST trunc(T);
#define OF_TWO(T) T CONST fmax(T, T); T CONST fmin(T, T); T CONST fmod(T, T); T CONST pow(T, T);
#define OF_THREE(T) T CONST fma(T, T, T); T CONST mix(T, T, T);
#define IN_ORDER(T) T CONST max(T, T); T CONST min(T, T); T CONST clamp(T, T, T);
#define REAL(T) OF_ONE(T) OF_TWO(T) OF_THREE(T) IN_ORDER(T)
REAL(float) REAL(float2) REAL(float3) REAL(float4) REAL(float8) REAL(float16)
IN_ORDER(char) IN_ORDER(short) IN_ORDER(int) IN_ORDER(long)
IN_ORDER(uchar) IN_ORDER(ushort) IN_ORDER(uint) IN_ORDER(ulong)
IN_ORDER(int2) IN_ORDER(int4) IN_ORDER(int8) IN_ORDER(int16)

#define IN_ORDER_OF(T, S) T CONST max(T, S); T CONST min(T, S); T CONST clamp(T, S, S);
#define REAL_OF(T) IN_ORDER_OF(T, float) T CONST fmax(T, float); T CONST fmin(T, float);              \
    T CONST mix(T, T, float);
REAL_OF(float2) REAL_OF(float3) REAL_OF(float4) REAL_OF(float8) REAL_OF(float16)
IN_ORDER_OF(int2, int) IN_ORDER_OF(int4, int) IN_ORDER_OF(int8, int) IN_ORDER_OF(int16, int)

#define SELECT(T, I, U) T CONST select(T, T, I); T CONST select(T, T, U);
#define WHOLE(I, U) SELECT(I, I, U) SELECT(U, I, U) int CONST any(I); U CONST abs(I); U CONST abs(U); \
    int CONST convert_int_sat(I); int CONST convert_int_sat(U);
WHOLE(char, uchar) WHOLE(short, ushort) WHOLE(int, uint) WHOLE(long, ulong)
WHOLE(int8, uint8)
SELECT(float, int, uint) SELECT(float4, int4, uint4) SELECT(float8, int8, uint8)
int CONST convert_int_sat(float);
int CONST isgreater(float, float);
int8 CONST isgreater(float8, float8);
float8 CONST convert_float8(int8);
int8 CONST convert_int8(float8);
uint8 CONST convert_uint8(float8);
int16 CONST convert_int16(ushort16);

#ifdef cl_khr_fp64
#pragma OPENCL EXTENSION cl_khr_fp64 : enable
REAL(double) SELECT(double, long, ulong)
int CONST convert_int_sat(double);
int CONST isgreater(double, double);
#pragma OPENCL EXTENSION cl_khr_fp64 : disable
#endif

#define VECTOR(T, n, SPACE) T##n PURE vload##n(size_t, const SPACE T *);                              \
    void OVERLOAD vstore##n(T##n, size_t, SPACE T *);
#define VECTORS(T, n) VECTOR(T, n, global) VECTOR(T, n, local) VECTOR(T, n, private)
VECTORS(float, 8) VECTORS(float, 16) VECTORS(ushort, 4) VECTORS(ushort, 16)
VECTORS(uint, 8) VECTORS(uint, 16)

float PURE vload_half(size_t, const global half *);
float8 PURE vload_half8(size_t, const global half *);
void OVERLOAD vstore_half(float, size_t, global half *);
void OVERLOAD vstore_half8(float8, size_t, global half *);

int OVERLOAD atomic_max(volatile global int *, int);
uint OVERLOAD atomic_max(volatile global uint *, uint);
void OVERLOAD __attribute__((convergent)) barrier(cl_mem_fence_flags);
size_t CONST get_global_id(uint);
size_t CONST get_group_id(uint);
size_t CONST get_local_id(uint);

#undef OVERLOAD
#undef CONST
#undef PURE
#undef OF_ONE
#undef OF_TWO
#undef OF_THREE
#undef IN_ORDER
#undef REAL
#undef IN_ORDER_OF
#undef REAL_OF
#undef SELECT
#undef WHOLE
#undef VECTOR
#undef VECTORS
