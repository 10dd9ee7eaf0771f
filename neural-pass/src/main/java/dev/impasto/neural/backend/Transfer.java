package dev.impasto.neural.backend;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** What both backends ask of a copy and of a slice. */
final class Transfer {

    private Transfer() {}

    static void check(DeviceBuffer device, ByteBuffer host) {
        if (!host.isDirect() || host.order() != ByteOrder.nativeOrder()) {
            throw new IllegalArgumentException("host buffer must be direct and in native order");
        }
        if (host.remaining() > device.bytes()) {
            throw new IllegalArgumentException(
                    host.remaining() + " bytes do not fit a buffer of " + device.bytes());
        }
    }

    static void checkSlice(DeviceBuffer buffer, long offset, long bytes) {
        if (offset < 0
                || bytes <= 0
                || offset % DeviceBuffer.ALIGNMENT != 0
                || bytes > buffer.bytes() - offset) {
            throw new IllegalArgumentException(
                    "no slice of " + bytes + " bytes at " + offset + " in " + buffer.bytes());
        }
    }
}
