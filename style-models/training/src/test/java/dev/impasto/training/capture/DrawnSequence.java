package dev.impasto.training.capture;

import dev.impasto.neural.color.Half;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes sequences that need no scene: a soft pattern that slides, with its exact truth. */
public final class DrawnSequence {
    private static final float SLIDE = 0.75f;

    private DrawnSequence() {}

    /** Writes a file of this many frames of this render size, shown at twice that. */
    public static Path write(Path file, int width, int height, int frames) throws IOException {
        return write(file, new SequenceHeader(width, height, 2 * width, 2 * height, frames));
    }

    /** Writes a file of these sizes. */
    public static Path write(Path file, SequenceHeader header) throws IOException {
        int frames = header.frames();
        int size = SequenceHeader.BYTES + frames * header.frameBytes();
        ByteBuffer bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(header.encode());
        for (int i = 0; i < frames; i++) {
            frame(bytes, header, i);
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        return Files.write(file, bytes.array());
    }

    private static void frame(ByteBuffer bytes, SequenceHeader header, int frame) {
        float jitterX = frame % 4 * 0.25f - 0.375f;
        float jitterY = 0.375f - frame % 3 * 0.375f;
        for (float number : new float[] {jitterX, jitterY, 1, 100, 1, frame == 0 ? 1 : 0}) {
            bytes.putFloat(number);
        }
        for (int row = 0; row < header.height(); row++) {
            float y = header.height() - 1 - row + 0.5f + jitterY;
            for (int x = 0; x < header.width(); x++) {
                light(bytes, x + 0.5f + jitterX, y, frame, false);
            }
        }
        for (int i = 0; i < header.pixels(); i++) {
            bytes.putFloat(0.9f);
        }
        for (int i = 0; i < header.pixels(); i++) {
            bytes.putShort(Half.fromFloat(-SLIDE)).putShort((short) 0);
        }
        for (int i = 0; i < header.pixels(); i++) {
            bytes.putShort(reactive(i));
        }
        for (int row = 0; row < header.displayHeight(); row++) {
            float y = header.height() * (1 - (row + 0.5f) / header.displayHeight());
            for (int x = 0; x < header.displayWidth(); x++) {
                float at = (x + 0.5f) * header.width() / header.displayWidth();
                light(bytes, at, y, frame, true);
            }
        }
        bytes.position(bytes.position() + header.frameBytes() - header.normalAt());
    }

    /** Of each pixel another value. */
    static short reactive(int pixel) {
        return Half.fromFloat(pixel / 2048f);
    }

    private static void light(ByteBuffer bytes, float x, float y, int frame, boolean toned) {
        double wave = Math.sin(0.9 * (x - SLIDE * frame)) * Math.cos(0.7 * y);
        for (int c = 0; c < 3; c++) {
            float light = (float) (0.5 + (0.4 - 0.1 * c) * wave);
            bytes.putShort(Half.fromFloat(toned ? light / (1 + brightest(wave)) : light));
        }
    }

    private static float brightest(double wave) {
        return (float) (0.5 + Math.max(0.4 * wave, 0.2 * wave));
    }
}
