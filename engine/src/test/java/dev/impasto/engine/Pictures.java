package dev.impasto.engine;

/** How alike two pictures of code values are. */
final class Pictures {
    private Pictures() {}

    static double psnr(byte[] a, byte[] b) {
        double squares = 0;
        for (int i = 0; i < a.length; i++) {
            squares += Math.pow((a[i] & 0xFF) - (b[i] & 0xFF), 2);
        }
        return 10 * Math.log10(255.0 * 255.0 * a.length / squares);
    }
}
