package dev.impasto.neural.color;

/** How a game's light becomes the code values of a picture, each channel in [0,1]. */
public enum DisplayTransform {
    /** Exposed light through Narkowicz's filmic curve and the sRGB transfer function. */
    FILMIC {
        @Override
        public float code(float light) {
            return WorkingSpace.display(light);
        }

        @Override
        public float light(float code) {
            return WorkingSpace.light(code);
        }
    },
    /** Linear light, clipped at 1, through the sRGB transfer function (IEC 61966-2-1). */
    SRGB {
        @Override
        public float code(float light) {
            return WorkingSpace.encode(Math.min(Math.max(light, 0), 1));
        }

        @Override
        public float light(float code) {
            return WorkingSpace.decode(code);
        }
    },
    /** Clipped at 1 and no more: for a game that draws code values already. */
    CLIP {
        @Override
        public float code(float light) {
            return Math.min(Math.max(light, 0), 1);
        }

        @Override
        public float light(float code) {
            return code;
        }
    };

    /** Light of one channel, not negative, as it is shown. */
    public abstract float code(float light);

    /** The inverse of {@link #code} below 1. */
    public abstract float light(float code);
}
