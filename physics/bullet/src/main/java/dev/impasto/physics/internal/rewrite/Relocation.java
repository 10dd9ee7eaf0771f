package dev.impasto.physics.internal.rewrite;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.Remapper;

/** Moves the classes of one package, and all mention of them, below {@link #TARGET}. */
final class Relocation extends Remapper {
    static final String TARGET = "dev/impasto/physics/internal/bullet/";

    private final String source;

    Relocation(String source) {
        super(Opcodes.ASM9);
        this.source = source;
    }

    @Override
    public String map(String name) {
        return name.startsWith(source) ? TARGET + name.substring(source.length()) : name;
    }
}
