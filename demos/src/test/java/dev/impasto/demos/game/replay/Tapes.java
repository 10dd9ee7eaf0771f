package dev.impasto.demos.game.replay;

import dev.impasto.demos.game.rules.Autopilot;
import dev.impasto.demos.game.rules.Command;
import dev.impasto.demos.game.rules.Level;
import dev.impasto.demos.game.rules.Levels;
import dev.impasto.demos.game.rules.MarbleGame;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.function.Function;
import java.util.zip.CRC32C;

/** Replays made for a test, and replays tampered with. */
final class Tapes {
    /** Signature and version, before the first chunk. */
    static final int HEAD = 10;

    private Tapes() {}

    /** So many ticks of the autopilot. */
    static byte[] autopilot(int level, long seed, int ticks) {
        return of(level, seed, ticks, new Autopilot(Levels.number(level), seed)::decide);
    }

    static byte[] of(int number, long seed, int ticks, Function<MarbleGame, Command> driver) {
        Level level = Levels.number(number);
        MarbleGame game = new MarbleGame(level, seed);
        Tape tape = new Tape();
        tape.begins(game);
        for (int i = 0; i < ticks; i++) {
            Command command = driver.apply(game);
            game.tick(command);
            tape.ticked(game, command, game.hash());
        }
        return tape.cut();
    }

    /** The same file with checksums that fit, as far as its chunks can be told apart. */
    static byte[] sealed(byte[] file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(file));
        out.write(in.readNBytes(HEAD));
        while (in.available() >= 7) {
            out.writeByte(in.readByte());
            int length = in.readUnsignedShort();
            out.writeShort(length);
            out.write(in.readNBytes(length));
            in.readNBytes(4);
            CRC32C sum = new CRC32C();
            sum.update(bytes.toByteArray());
            out.writeInt((int) sum.getValue());
        }
        return bytes.toByteArray();
    }
}
