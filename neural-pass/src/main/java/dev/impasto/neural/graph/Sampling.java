package dev.impasto.neural.graph;

/**
 * How one axis of a Resize is sampled, in single precision as ONNX Runtime does, so that ties fall
 * the same way.
 *
 * @param mode ONNX's coordinate_transformation_mode
 * @param size of the input
 * @param output size
 * @param scale output for input, as the model gives it
 * @param start of the region of interest, as a share of the input
 * @param end of the region of interest
 */
record Sampling(String mode, int size, int output, float scale, float start, float end) {

    /** Whether the coordinate mode is known. */
    boolean known() {
        return switch (mode) {
            case "half_pixel",
                    "half_pixel_symmetric",
                    "pytorch_half_pixel",
                    "align_corners",
                    "asymmetric",
                    "tf_half_pixel_for_nn",
                    "tf_crop_and_resize" ->
                    true;
            default -> false;
        };
    }

    /** Where a place of the output lies in the input, in pixels from the centre of the first. */
    float source(int i) {
        if (scale == 1 && !mode.equals("tf_crop_and_resize")) {
            return i;
        }
        return switch (mode) {
            case "half_pixel_symmetric" -> symmetric(i);
            case "pytorch_half_pixel" -> output > 1 ? halfPixel(i) : 0;
            case "align_corners" -> output == 1 ? 0 : i * (float) (size - 1) / (output - 1);
            case "asymmetric" -> i / scale;
            case "tf_half_pixel_for_nn" -> (i + 0.5f) / scale;
            case "tf_crop_and_resize" -> cropped(i);
            default -> halfPixel(i);
        };
    }

    private float halfPixel(int i) {
        return (i + 0.5f) / scale - 0.5f;
    }

    /** As half_pixel, around the middle of what the scale would give if it were not rounded. */
    private float symmetric(int i) {
        float adjustment = output / (scale * size);
        float center = size / 2f;
        float offset = center * (1 - adjustment);
        return offset + halfPixel(i);
    }

    private float cropped(int i) {
        return output > 1
                ? start * (size - 1) + i * (end - start) * (size - 1) / (output - 1)
                : 0.5f * (start + end) * (size - 1);
    }

    /** Whether a place takes the extrapolation value. */
    boolean outside(int i) {
        float source = source(i);
        return mode.equals("tf_crop_and_resize") && (source < 0 || source > size - 1);
    }
}
