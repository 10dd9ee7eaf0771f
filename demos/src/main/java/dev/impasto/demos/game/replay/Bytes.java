package dev.impasto.demos.game.replay;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Bytes of a file, read from front to back; reading past their end is a {@link ReplayException}.
 */
final class Bytes {
    private final ByteBuffer bytes;

    Bytes(byte[] file) {
        this(ByteBuffer.wrap(file));
    }

    private Bytes(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /** Where the next byte lies in the file. */
    int offset() {
        return bytes.position();
    }

    int remaining() {
        return bytes.remaining();
    }

    int unsigned() throws ReplayException {
        return need(1).get() & 0xFF;
    }

    int signed() throws ReplayException {
        return need(1).get();
    }

    int unsignedShort() throws ReplayException {
        return need(2).getShort() & 0xFFFF;
    }

    int integer() throws ReplayException {
        return need(4).getInt();
    }

    long whole() throws ReplayException {
        return need(8).getLong();
    }

    byte[] array(int length) throws ReplayException {
        need(length);
        byte[] array = new byte[length];
        bytes.get(array);
        return array;
    }

    String ascii(int length) throws ReplayException {
        return new String(array(length), StandardCharsets.US_ASCII);
    }

    /** The next bytes as a view of their own, which are then behind. */
    Bytes part(int length) throws ReplayException {
        need(length);
        ByteBuffer part = bytes.duplicate().limit(bytes.position() + length);
        bytes.position(bytes.position() + length);
        return new Bytes(part);
    }

    private ByteBuffer need(int length) throws ReplayException {
        if (bytes.remaining() < length) {
            throw new ReplayException(
                    bytes.limit(),
                    "cut off here, " + (length - bytes.remaining()) + " bytes early");
        }
        return bytes;
    }
}
