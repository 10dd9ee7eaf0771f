package dev.impasto.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lwjgl.util.tinyexr.TinyEXR.FreeEXRHeader;
import static org.lwjgl.util.tinyexr.TinyEXR.FreeEXRImage;
import static org.lwjgl.util.tinyexr.TinyEXR.InitEXRHeader;
import static org.lwjgl.util.tinyexr.TinyEXR.InitEXRImage;
import static org.lwjgl.util.tinyexr.TinyEXR.LoadEXRImageFromFile;
import static org.lwjgl.util.tinyexr.TinyEXR.ParseEXRHeaderFromFile;
import static org.lwjgl.util.tinyexr.TinyEXR.ParseEXRVersionFromFile;
import static org.lwjgl.util.tinyexr.TinyEXR.TINYEXR_PIXELTYPE_FLOAT;
import static org.lwjgl.util.tinyexr.TinyEXR.TINYEXR_PIXELTYPE_UINT;

import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.lwjgl.PointerBuffer;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.util.tinyexr.EXRHeader;
import org.lwjgl.util.tinyexr.EXRImage;
import org.lwjgl.util.tinyexr.EXRVersion;

/** An OpenEXR file, read: its channels as floats, rows from the top. */
record ExrFile(int width, int height, Map<String, float[]> channels) {

    static ExrFile read(Path file) {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            PointerBuffer error = stack.callocPointer(1);
            EXRVersion version = EXRVersion.calloc(stack);
            assertThat(ParseEXRVersionFromFile(version, file.toString())).isZero();
            EXRHeader header = EXRHeader.calloc(stack);
            InitEXRHeader(header);
            assertThat(ParseEXRHeaderFromFile(header, version, file.toString(), error)).isZero();
            for (int i = 0; i < header.num_channels(); i++) {
                if (header.channels().get(i).pixel_type() != TINYEXR_PIXELTYPE_UINT) {
                    header.requested_pixel_types().put(i, TINYEXR_PIXELTYPE_FLOAT);
                }
            }
            EXRImage image = EXRImage.calloc(stack);
            InitEXRImage(image);
            assertThat(LoadEXRImageFromFile(image, header, file.toString(), error)).isZero();
            Map<String, float[]> channels = new TreeMap<>();
            for (int i = 0; i < header.num_channels(); i++) {
                float[] values = new float[image.width() * image.height()];
                if (header.channels().get(i).pixel_type() == TINYEXR_PIXELTYPE_UINT) {
                    IntBuffer plane = image.images().getIntBuffer(i, values.length);
                    for (int k = 0; k < values.length; k++) {
                        values[k] = plane.get(k);
                    }
                } else {
                    FloatBuffer plane = image.images().getFloatBuffer(i, values.length);
                    plane.get(values);
                }
                channels.put(header.channels().get(i).nameString(), values);
            }
            ExrFile read = new ExrFile(image.width(), image.height(), channels);
            FreeEXRImage(image);
            FreeEXRHeader(header);
            return read;
        }
    }
}
