// What a layer applies as it stores; the numbers are those of Activation.Kind.
#define HARD_SIGMOID(v) clamp(fma(v, (float8)(ACTIVATION_A), (float8)(ACTIVATION_B)), 0.0f, 1.0f)
#define SOFTPLUS(v) (fmax(v, 0.0f) + log1p(exp(-fabs(v))))
#define GELU_TANH(v) tanh(0.7978845608f * ((v) + 0.044715f * (v) * (v) * (v)))

#if ACTIVATION == 0
#define ACTIVATE(v) (v)
#elif ACTIVATION == 1
#define ACTIVATE(v) (ACTIVATION_A == 0.0f ? max(v, 0.0f) : max(v, 0.0f) + ACTIVATION_A * min(v, 0.0f))
#elif ACTIVATION == 2
#define ACTIVATE(v) min(max(v, ACTIVATION_A), ACTIVATION_B)
#elif ACTIVATION == 3
#define ACTIVATE(v) (1.0f / (1.0f + exp(-(v))))
#elif ACTIVATION == 4
#define ACTIVATE(v) tanh(v)
#elif ACTIVATION == 5
#define ACTIVATE(v) HARD_SIGMOID(v)
#elif ACTIVATION == 6
#define ACTIVATE(v) ((v) * HARD_SIGMOID(v))
#elif ACTIVATION == 7
#define ACTIVATE(v) ((v) / (1.0f + exp(-(v))))
#elif ACTIVATION == 8
#define ACTIVATE(v) exp(v)
#elif ACTIVATION == 9
#define ACTIVATE(v) log(v)
#elif ACTIVATION == 10
#define ACTIVATE(v) sqrt(v)
#elif ACTIVATION == 11
#define ACTIVATE(v) (ACTIVATION_A == 2.0f ? (v) * (v) : pow(v, (float8)(ACTIVATION_A)))
#elif ACTIVATION == 12
#define ACTIVATE(v) fabs(v)
#elif ACTIVATION == 13
#define ACTIVATE(v) (-(v))
#elif ACTIVATION == 14
#define ACTIVATE(v) (1.0f / (v))
#elif ACTIVATION == 15
#define ACTIVATE(v) (fmax(v, 0.0f) + ACTIVATION_A * expm1(ACTIVATION_B * fmin(v, 0.0f)))
#elif ACTIVATION == 16
#define ACTIVATE(v) SOFTPLUS(v)
#elif ACTIVATION == 17
#define ACTIVATE(v) ((v) / (1.0f + fabs(v)))
#elif ACTIVATION == 18
#define ACTIVATE(v) erf(v)
#elif ACTIVATION == 19
#define ACTIVATE(v) (0.5f * (v) * (1.0f + erf(0.7071067812f * (v))))
#elif ACTIVATION == 20
#define ACTIVATE(v) (0.5f * (v) * (1.0f + GELU_TANH(v)))
#elif ACTIVATION == 21
#define ACTIVATE(v) ((v) * tanh(SOFTPLUS(v)))
#elif ACTIVATION == 22
#define ACTIVATE(v) floor(v)
#elif ACTIVATION == 23
#define ACTIVATE(v) ceil(v)
#elif ACTIVATION == 24
#define ACTIVATE(v) rint(v)
#elif ACTIVATION == 25
#define ACTIVATE(v) trunc(v)
#elif ACTIVATION == 26
#define ACTIVATE(v) sign(v)
#elif ACTIVATION == 27
#define ACTIVATE(v) sin(v)
#elif ACTIVATION == 28
#define ACTIVATE(v) cos(v)
#elif ACTIVATION == 29
#define ACTIVATE(v) select((float8)(0.0f), v, isgreater(v, (float8)(ACTIVATION_A)))
#endif
