package dev.impasto.training.metric;

/** The colour spaces of FLIP: linearised CIELAB (Y, Cx, Cz) and Hunt-adjusted CIELAB, D65. */
final class OpponentColor {
    private static final double[][] TO_XYZ = {
        {10135552 / 24577794.0, 8788810 / 24577794.0, 4435075 / 24577794.0},
        {2613072 / 12288897.0, 8788810 / 12288897.0, 887015 / 12288897.0},
        {1425312 / 73733382.0, 8788810 / 73733382.0, 70074185 / 73733382.0}
    };
    private static final double[][] TO_RGB = inverse(TO_XYZ);
    private static final double[] WHITE = xyz(1, 1, 1);

    private static final double[] LINEAR = table();

    private OpponentColor() {}

    /** Planes Y, Cx, Cz of an sRGB-coded picture. */
    static float[][] fromSrgb(Picture picture) {
        float[] rgb = picture.rgb();
        float[][] out = new float[3][rgb.length / 3];
        for (int i = 0; i < out[0].length; i++) {
            double[] n =
                    relative(linear(rgb[3 * i]), linear(rgb[3 * i + 1]), linear(rgb[3 * i + 2]));
            out[0][i] = (float) (116 * n[1] - 16);
            out[1][i] = (float) (500 * (n[0] - n[1]));
            out[2][i] = (float) (200 * (n[1] - n[2]));
        }
        return out;
    }

    /** Planes L, a, b with Hunt's adjustment, of filtered Y, Cx, Cz; clamped to the RGB gamut. */
    static float[][] toHuntLab(float[][] opponent) {
        float[][] out = new float[3][opponent[0].length];
        for (int i = 0; i < out[0].length; i++) {
            double[] rgb = linearRgb(opponent[0][i], opponent[1][i], opponent[2][i]);
            double[] lab = huntLab(clamp(rgb[0]), clamp(rgb[1]), clamp(rgb[2]));
            for (int c = 0; c < 3; c++) {
                out[c][i] = (float) lab[c];
            }
        }
        return out;
    }

    /** L, and a and b scaled by 0.01 L, of linear RGB in [0, 1]. */
    static double[] huntLab(double r, double g, double b) {
        double[] n = relative(r, g, b);
        double lightness = 116 * cubeRoot(n[1]) - 16;
        double a = 500 * (cubeRoot(n[0]) - cubeRoot(n[1]));
        double bb = 200 * (cubeRoot(n[1]) - cubeRoot(n[2]));
        return new double[] {lightness, 0.01 * lightness * a, 0.01 * lightness * bb};
    }

    private static double[] linearRgb(double y, double cx, double cz) {
        double yn = (y + 16) / 116;
        return times(TO_RGB, (yn + cx / 500) * WHITE[0], yn * WHITE[1], (yn - cz / 200) * WHITE[2]);
    }

    /** The inverse of a matrix: its cofactors, mirrored, over its determinant. */
    private static double[][] inverse(double[][] m) {
        double[][] out = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                int r = (j + 1) % 3;
                int s = (j + 2) % 3;
                int c = (i + 1) % 3;
                int d = (i + 2) % 3;
                out[i][j] = m[r][c] * m[s][d] - m[r][d] * m[s][c];
            }
        }
        double determinant = m[0][0] * out[0][0] + m[0][1] * out[1][0] + m[0][2] * out[2][0];
        for (double[] row : out) {
            for (int j = 0; j < 3; j++) {
                row[j] /= determinant;
            }
        }
        return out;
    }

    private static double[] relative(double r, double g, double b) {
        double[] n = xyz(r, g, b);
        return new double[] {n[0] / WHITE[0], n[1] / WHITE[1], n[2] / WHITE[2]};
    }

    private static double[] xyz(double r, double g, double b) {
        return times(TO_XYZ, r, g, b);
    }

    private static double[] times(double[][] m, double x, double y, double z) {
        return new double[] {
            m[0][0] * x + m[0][1] * y + m[0][2] * z,
            m[1][0] * x + m[1][1] * y + m[1][2] * z,
            m[2][0] * x + m[2][1] * y + m[2][2] * z
        };
    }

    private static double cubeRoot(double t) {
        double delta = 6 / 29.0;
        return t > delta * delta * delta ? Math.cbrt(t) : t / (3 * delta * delta) + 4 / 29.0;
    }

    /** From a table where the code is one of 8 bits, as those of finished pictures are. */
    private static double linear(float coded) {
        int code = Math.round(255 * coded);
        return code >= 0 && code < 256 && code / 255f == coded ? LINEAR[code] : curve(coded);
    }

    private static double[] table() {
        double[] table = new double[256];
        for (int i = 0; i < 256; i++) {
            table[i] = curve(i / 255f);
        }
        return table;
    }

    private static double curve(double coded) {
        return coded <= 0.04045 ? coded / 12.92 : Math.pow((coded + 0.055) / 1.055, 2.4);
    }

    private static double clamp(double v) {
        return Math.min(1, Math.max(0, v));
    }
}
