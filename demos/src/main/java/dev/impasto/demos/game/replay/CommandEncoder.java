package dev.impasto.demos.game.replay;

import dev.impasto.demos.game.rules.Command;
import java.io.ByteArrayOutputStream;

/** Writes commands: most repeat the last one or turn a little from it, and take a byte or less. */
final class CommandEncoder {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private Command last = Command.NONE;
    private int repeats;

    void add(Command command) {
        if (command.equals(last)) {
            if (++repeats == Format.LONGEST_REPEAT) {
                endRepeats();
            }
            return;
        }
        endRepeats();
        int dx = command.stepsX() - last.stepsX();
        int dz = command.stepsZ() - last.stepsZ();
        boolean sameButtons = command.brake() == last.brake() && command.jump() == last.jump();
        if (sameButtons && isSmall(dx) && isSmall(dz)) {
            bytes.write(dx + Format.ZERO_CHANGE << 4 | dz + Format.ZERO_CHANGE);
        } else {
            writeFull(command);
        }
        last = command;
    }

    /** The bytes since the last call. */
    byte[] take() {
        endRepeats();
        byte[] taken = bytes.toByteArray();
        bytes.reset();
        return taken;
    }

    private void endRepeats() {
        if (repeats > 0) {
            bytes.write(repeats - 1);
            repeats = 0;
        }
    }

    private static boolean isSmall(int change) {
        return Math.abs(change) <= Format.LARGEST_CHANGE;
    }

    private void writeFull(Command command) {
        int buttons = (command.brake() ? Format.BRAKE : 0) | (command.jump() ? Format.JUMP : 0);
        bytes.write(Format.FULL | buttons);
        bytes.write(command.stepsX());
        bytes.write(command.stepsZ());
    }
}
