package dev.impasto.physics.internal.rewrite;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.commons.ClassRemapper;

/**
 * Run by the build: reads jbullet's jar and writes its classes, made exact by {@link ExactClass},
 * under our own package, so that a game may have a jbullet of its own beside them.
 */
public final class BulletRewriter {
    private static final String JBULLET = "com/bulletphysics/";

    /**
     * What no world uses and what would not be exact: the Dbvt broadphase orders pairs by identity
     * hash.
     */
    private static final List<String> LEFT_OUT =
            List.of(
                    JBULLET + "collision/broadphase/Dbvt",
                    JBULLET + "dynamics/character/",
                    JBULLET + "extras/");

    private BulletRewriter() {}

    /**
     * Rewrites.
     *
     * @param args the folder that gets the classes
     */
    public static void main(String[] args) throws IOException, URISyntaxException {
        Path out = Path.of(args[0]);
        try (JarFile jar = new JarFile(jbullet().toFile())) {
            for (JarEntry entry : jar.stream().filter(BulletRewriter::wanted).toList()) {
                try (InputStream in = jar.getInputStream(entry)) {
                    write(in.readAllBytes(), out);
                }
            }
        }
    }

    private static Path jbullet() throws URISyntaxException {
        return Path.of(
                com.bulletphysics.BulletGlobals.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI());
    }

    private static boolean wanted(JarEntry entry) {
        String name = entry.getName();
        return name.startsWith(JBULLET)
                && name.endsWith(".class")
                && !name.endsWith("package-info.class")
                && LEFT_OUT.stream().noneMatch(name::startsWith);
    }

    private static void write(byte[] original, Path folder) throws IOException {
        ClassReader reader = new ClassReader(original);
        ClassWriter writer = new ClassWriter(0);
        Relocation relocation = new Relocation(JBULLET);
        reader.accept(new ClassRemapper(new ExactClass(writer), relocation), 0);
        Path file = folder.resolve(relocation.map(reader.getClassName()) + ".class");
        byte[] rewritten = writer.toByteArray();
        // A file that is left as it is spares the modules after this one a recompilation.
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), rewritten)) {
            Files.createDirectories(file.getParent());
            Files.write(file, rewritten);
        }
    }
}
