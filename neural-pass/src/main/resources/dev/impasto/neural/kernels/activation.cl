// What a layer applies as it stores; the numbers are those of Activation.Kind.
#if ACTIVATION == 0
#define ACTIVATE(v) (v)
#elif ACTIVATION == 1
#define ACTIVATE(v) (fmax(v, 0.0f) + ACTIVATION_A * fmin(v, 0.0f))
#elif ACTIVATION == 2
#define ACTIVATE(v) fmin(fmax(v, (float8)(ACTIVATION_A)), (float8)(ACTIVATION_B))
#elif ACTIVATION == 3
#define ACTIVATE(v) (1.0f / (1.0f + exp(-(v))))
#elif ACTIVATION == 4
#define ACTIVATE(v) tanh(v)
#endif
