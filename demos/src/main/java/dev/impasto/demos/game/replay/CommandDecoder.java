package dev.impasto.demos.game.replay;

import dev.impasto.demos.game.rules.Command;
import java.util.List;

/** Reads what {@link CommandEncoder} writes. */
final class CommandDecoder {
    private Command last = Command.NONE;

    /** Reads the commands of this many ticks and adds them to a list. */
    void read(Bytes in, int ticks, List<Command> into) throws ReplayException {
        int end = into.size() + ticks;
        while (into.size() < end) {
            int offset = in.offset();
            int token = in.unsigned();
            if (token < Format.LONGEST_REPEAT) {
                repeat(offset, token + 1, end, into);
            } else {
                last = (token & 15) == 0 ? full(offset, token, in) : changed(offset, token);
                into.add(last);
            }
        }
    }

    private void repeat(int offset, int times, int end, List<Command> into) throws ReplayException {
        if (into.size() + times > end) {
            throw new ReplayException(offset, "a command is repeated past the end of its chunk");
        }
        for (int i = 0; i < times; i++) {
            into.add(last);
        }
    }

    private Command changed(int offset, int token) throws ReplayException {
        int x = last.stepsX() + (token >> 4) - Format.ZERO_CHANGE;
        int z = last.stepsZ() + (token & 15) - Format.ZERO_CHANGE;
        return command(offset, x, z, last.brake(), last.jump());
    }

    private static Command full(int offset, int token, Bytes in) throws ReplayException {
        int buttons = token & ~Format.FULL;
        if (token < Format.FULL || buttons > (Format.BRAKE | Format.JUMP)) {
            throw new ReplayException(offset, "no command starts with " + token);
        }
        boolean brake = (buttons & Format.BRAKE) != 0;
        boolean jump = (buttons & Format.JUMP) != 0;
        return command(offset, in.signed(), in.signed(), brake, jump);
    }

    private static Command command(int offset, int x, int z, boolean brake, boolean jump)
            throws ReplayException {
        if (Math.abs(x) > Command.STEPS || Math.abs(z) > Command.STEPS) {
            throw new ReplayException(offset, "steering of " + x + ", " + z + " steps");
        }
        return Command.ofSteps(x, z, brake, jump);
    }
}
