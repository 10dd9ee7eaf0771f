package dev.impasto.tests.apps;

import java.nio.file.Files;
import java.nio.file.Path;

/** Writes every program's pictures into a folder, to be looked at. */
final class Gallery {
    private Gallery() {}

    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        for (Program program : Program.values()) {
            if (args.length > 1 && !program.word().matches(args[1])) {
                continue;
            }
            long start = System.nanoTime();
            try {
                Exhibit exhibit = Exhibit.of(program);
                exhibit.plain().write(folder.resolve(program.word() + "-plain.png"));
                exhibit.moving().write(folder.resolve(program.word() + "-moving.png"));
                exhibit.still().write(folder.resolve(program.word() + "-still.png"));
                exhibit.off().write(folder.resolve(program.word() + "-off.png"));
                Picture blocks = exhibit.plain().blocks(6);
                System.out.printf(
                        "%-15s %.1f s  moving %.2f %d  still %.2f %d  off %.4f %s%n",
                        program.word(),
                        (System.nanoTime() - start) * 1e-9,
                        blocks.difference(exhibit.moving().blocks(6)),
                        blocks.difference(exhibit.moving().blocks(6), 0.995),
                        blocks.difference(exhibit.still().blocks(6)),
                        blocks.difference(exhibit.still().blocks(6), 0.995),
                        exhibit.plain().difference(exhibit.off()),
                        exhibit.failure().orElse(""));
            } catch (Exception | LinkageError e) {
                System.out.println(program.word() + ": " + e);
                e.printStackTrace(System.out);
            }
        }
    }
}
