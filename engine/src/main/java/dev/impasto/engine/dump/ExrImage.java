package dev.impasto.engine.dump;

import static org.lwjgl.system.MemoryUtil.memAlloc;
import static org.lwjgl.system.MemoryUtil.memFree;
import static org.lwjgl.system.MemoryUtil.memUTF8;
import static org.lwjgl.util.tinyexr.TinyEXR.InitEXRHeader;
import static org.lwjgl.util.tinyexr.TinyEXR.InitEXRImage;
import static org.lwjgl.util.tinyexr.TinyEXR.SaveEXRImageToFile;
import static org.lwjgl.util.tinyexr.TinyEXR.TINYEXR_COMPRESSIONTYPE_ZIP;
import static org.lwjgl.util.tinyexr.TinyEXR.TINYEXR_PIXELTYPE_FLOAT;
import static org.lwjgl.util.tinyexr.TinyEXR.TINYEXR_PIXELTYPE_HALF;
import static org.lwjgl.util.tinyexr.TinyEXR.TINYEXR_PIXELTYPE_UINT;
import static org.lwjgl.util.tinyexr.TinyEXR.TINYEXR_SUCCESS;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import org.lwjgl.PointerBuffer;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.util.tinyexr.EXRChannelInfo;
import org.lwjgl.util.tinyexr.EXRHeader;
import org.lwjgl.util.tinyexr.EXRImage;

/**
 * A picture of named channels, written as OpenEXR: one part, scan lines, ZIP, rows from the top.
 */
public final class ExrImage implements AutoCloseable {
    private static final int HALF = 2;
    private static final int WORD = 4;

    private final int width;
    private final int height;
    private final Map<String, Channel> channels = new TreeMap<>(); // the format wants them sorted

    private record Channel(ByteBuffer values, int type) {}

    /** An image without channels yet. */
    public ExrImage(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /**
     * Adds channels of halfs that lie interleaved in a buffer.
     *
     * @param pixels rows bottom-up, tightly packed
     * @param stride halfs a pixel
     * @param names of the first channels of each pixel
     */
    public ExrImage halfs(ByteBuffer pixels, int stride, String... names) {
        for (int i = 0; i < names.length; i++) {
            int offset = i;
            add(
                    names[i],
                    TINYEXR_PIXELTYPE_HALF,
                    HALF,
                    (to, at) -> to.putShort(pixels.getShort(HALF * (stride * at + offset))));
        }
        return this;
    }

    /** Adds a channel of floats, rows bottom-up. */
    ExrImage floats(ByteBuffer pixels, String name) {
        add(name, TINYEXR_PIXELTYPE_FLOAT, WORD, (to, at) -> to.putInt(pixels.getInt(WORD * at)));
        return this;
    }

    /** Adds channels of whole numbers from pairs of unsigned shorts, rows bottom-up. */
    ExrImage numbers(ByteBuffer pixels, String first, String second) {
        for (int i = 0; i < 2; i++) {
            int offset = i;
            add(
                    i == 0 ? first : second,
                    TINYEXR_PIXELTYPE_UINT,
                    WORD,
                    (to, at) -> to.putInt(pixels.getShort(HALF * (2 * at + offset)) & 0xffff));
        }
        return this;
    }

    /** Adds channels of halfs from RGBA8 pixels, rows bottom-up, by a table of what codes mean. */
    ExrImage decoded(ByteBuffer pixels, short[][] tables, String... names) {
        for (int i = 0; i < names.length; i++) {
            int offset = i;
            add(
                    names[i],
                    TINYEXR_PIXELTYPE_HALF,
                    HALF,
                    (to, at) -> to.putShort(tables[offset][pixels.get(4 * at + offset) & 0xff]));
        }
        return this;
    }

    /** Writes one value of a pixel, by its index from the bottom left. */
    private interface Value {
        void put(ByteBuffer to, int at);
    }

    private void add(String name, int type, int bytes, Value value) {
        ByteBuffer plane = memAlloc(width * height * bytes);
        for (int y = height - 1; y >= 0; y--) {
            for (int x = 0; x < width; x++) {
                value.put(plane, y * width + x);
            }
        }
        channels.put(name, new Channel(plane.flip(), type));
    }

    /** Writes the file whole or not at all. */
    public void write(Path file) throws IOException {
        Path partial = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            encode(partial);
            Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private void encode(Path file) throws IOException {
        try (MemoryStack stack = MemoryStack.stackPush();
                EXRChannelInfo.Buffer infos = EXRChannelInfo.calloc(channels.size())) {
            PointerBuffer planes = stack.mallocPointer(channels.size());
            IntBuffer types = stack.mallocInt(channels.size());
            channels.forEach(
                    (name, channel) -> {
                        infos.get(planes.position()).name(stack.UTF8(name));
                        planes.put(channel.values);
                        types.put(channel.type);
                    });
            EXRHeader header = EXRHeader.calloc(stack);
            InitEXRHeader(header);
            header.num_channels(channels.size())
                    .channels(infos)
                    .pixel_types(types.flip())
                    .requested_pixel_types(types)
                    .compression_type(TINYEXR_COMPRESSIONTYPE_ZIP);
            EXRImage image = EXRImage.calloc(stack);
            InitEXRImage(image);
            image.num_channels(channels.size()).images(planes.flip()).width(width).height(height);
            save(image, header, stack, file);
        }
    }

    private static void save(EXRImage image, EXRHeader header, MemoryStack stack, Path file)
            throws IOException {
        PointerBuffer error = stack.callocPointer(1);
        int code = SaveEXRImageToFile(image, header, file.toString(), error);
        if (code != TINYEXR_SUCCESS) {
            long message = error.get(0);
            String reason = message == 0 ? "error " + code : memUTF8(message);
            // Not freed: LWJGL 3.3.6 would give it to another allocator than the one it came from.
            throw new IOException(file + ": " + reason);
        }
    }

    /** Frees the channels' copies. */
    @Override
    public void close() {
        channels.values().forEach(channel -> memFree(channel.values));
        channels.clear();
    }
}
