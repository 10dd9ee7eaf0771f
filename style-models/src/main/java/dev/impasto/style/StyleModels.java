package dev.impasto.style;

import dev.impasto.neural.onnx.ModelException;
import dev.impasto.neural.onnx.OnnxModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The catalogue of trained networks. Each is an {@code .onnx} file with a model card of the same
 * name beside it ({@code .md}: data, seed, command, figures) among this module's resources.
 *
 * <p>A style network maps one picture {@code 1x3xHxW} to one of the same shape: RGB, rows top-down
 * or bottom-up as they come, display-referred sRGB in [0, 1]. H and W are multiples of {@link
 * #STYLE_STRIDE}; pad by repeating the last row and column where they are not. Models are read
 * afresh on each call; every method may be called from any thread.
 */
public final class StyleModels {

    /** A style network's height and width must be multiples of this many pixels. */
    public static final int STYLE_STRIDE = 8;

    private static final String FOLDER = "models/";
    private static final String UPSCALER = "upscaler";
    private static final String ANTI_ALIASING = "upscaler-1x";

    /** Display over render size from which on a frame is enlarged and not just anti-aliased. */
    private static final double ENLARGING = 1.25;

    private StyleModels() {}

    /**
     * The temporal upscaling network for a display size over render size of {@code scale}, from 1
     * to 3; or empty when this build ships none. Frames that are only anti-aliased have one of
     * their own.
     */
    public static Optional<OnnxModel> upscaler(double scale) {
        String name = scale < ENLARGING ? ANTI_ALIASING : UPSCALER;
        return StyleModels.class.getResource(FOLDER + name + ".onnx") == null
                ? Optional.empty()
                : Optional.of(read(name));
    }

    /**
     * The style network called {@code name}.
     *
     * @throws ModelException with one line that lists the known names, when there is no such style
     */
    public static OnnxModel style(String name) {
        if (!names().contains(name)) {
            throw new ModelException(
                    "unknown style '" + name + "'; known: " + String.join(", ", names()));
        }
        return read(name);
    }

    /** The names that {@link #style} knows, the recommended one first. */
    public static List<String> names() {
        try (InputStream index = StyleModels.class.getResourceAsStream(FOLDER + "styles.txt")) {
            String lines = new String(index.readAllBytes(), StandardCharsets.UTF_8);
            return lines.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the list of styles cannot be read", e);
        }
    }

    private static OnnxModel read(String name) {
        String file = name + ".onnx";
        try (InputStream in = StyleModels.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new ModelException("the catalogue lists " + file + " but does not hold it");
            }
            return OnnxModel.read(in, file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
