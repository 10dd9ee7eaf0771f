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

    /** Writes a file of this many frames of this render size. */
    public static Path write(Path file, int width, int height, int frames) throws IOException {
        SequenceHeader header = new SequenceHeader(width, height, frames);
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
        for (int row = 0; row < 2 * header.height(); row++) {
            float y = header.height() - (row + 0.5f) / 2;
            for (int x = 0; x < 2 * header.width(); x++) {
                light(bytes, (x + 0.5f) / 2, y, frame, true);
            }
        }
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
