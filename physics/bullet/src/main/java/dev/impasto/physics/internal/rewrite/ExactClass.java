package dev.impasto.physics.internal.rewrite;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Makes a class exact: what {@link Math} may round differently from processor to processor goes to
 * {@link StrictMath}, the clock stands still (jbullet reads it for its profile only), and sorting
 * is stable. A pool that an object keeps is its own, not that of the thread which made the object:
 * worlds may then run on any threads. Objects become {@code Copyable}, which is what a snapshot
 * needs.
 */
final class ExactClass extends ClassVisitor {
    /** What the specification of {@link Math} defines to the last bit; the JIT knows these best. */
    private static final Set<String> EXACT = Set.of("abs", "max", "min", "sqrt");

    private static final Set<String> CLOCK = Set.of("nanoTime", "currentTimeMillis");
    private static final String OBJECT = Type.getInternalName(Object.class);
    private static final String COPYABLE = Relocation.TARGET + "Copyable";
    private static final String SORT = Relocation.TARGET + "StableSort";
    private static final String SORT_TYPE =
            Type.getMethodDescriptor(
                    Type.VOID_TYPE, Type.getType(List.class), Type.getType(Comparator.class));

    private static final Set<String> POOLS =
            Set.of(Relocation.TARGET + "util/ObjectPool", Relocation.TARGET + "util/ArrayPool");
    private static final String OF_CLASS = "(L" + Type.getInternalName(Class.class) + ";)";

    private boolean root;
    private String self;

    ExactClass(ClassVisitor next) {
        super(Opcodes.ASM9, next);
    }

    @Override
    public void visit(
            int version, int access, String name, String sign, String parent, String[] types) {
        self = name;
        root = (access & Opcodes.ACC_INTERFACE) == 0 && !parent.startsWith(Relocation.TARGET);
        String[] all = root ? Arrays.copyOf(types, types.length + 1) : types;
        if (root) {
            all[types.length] = COPYABLE;
        }
        String generic = root && sign != null ? sign + "L" + COPYABLE + ";" : sign;
        super.visit(version, access, name, generic, parent, all);
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String type, String sign, String[] thrown) {
        MethodVisitor next = super.visitMethod(access, name, type, sign, thrown);
        return new ExactMethod(next, name.equals("<init>"));
    }

    @Override
    public void visitEnd() {
        if (root) {
            addCopy();
        }
        if (POOLS.contains(self)) {
            addOwn();
        }
        super.visitEnd();
    }

    private void addCopy() {
        MethodVisitor copy =
                super.visitMethod(Opcodes.ACC_PUBLIC, "copy", "()L" + OBJECT + ";", null, null);
        copy.visitCode();
        copy.visitVarInsn(Opcodes.ALOAD, 0);
        copy.visitMethodInsn(Opcodes.INVOKESPECIAL, OBJECT, "clone", "()L" + OBJECT + ";", false);
        copy.visitInsn(Opcodes.ARETURN);
        copy.visitMaxs(1, 1);
        copy.visitEnd();
    }

    /** {@code static Pool own(Class type) { return new Pool(type); }}. */
    private void addOwn() {
        int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC;
        MethodVisitor own =
                super.visitMethod(access, "own", OF_CLASS + "L" + self + ";", null, null);
        own.visitCode();
        own.visitTypeInsn(Opcodes.NEW, self);
        own.visitInsn(Opcodes.DUP);
        own.visitVarInsn(Opcodes.ALOAD, 0);
        own.visitMethodInsn(Opcodes.INVOKESPECIAL, self, "<init>", OF_CLASS + "V", false);
        own.visitInsn(Opcodes.ARETURN);
        own.visitMaxs(3, 1);
        own.visitEnd();
    }

    private static final class ExactMethod extends MethodVisitor {
        private final boolean constructor;

        ExactMethod(MethodVisitor next, boolean constructor) {
            super(Opcodes.ASM9, next);
            this.constructor = constructor;
        }

        @Override
        public void visitMethodInsn(
                int opcode, String owner, String name, String type, boolean isInterface) {
            if (owner.equals("java/lang/System") && CLOCK.contains(name)) {
                super.visitInsn(Opcodes.LCONST_0);
                return;
            }
            if (owner.equals(Relocation.TARGET + "linearmath/MiscUtil")
                    && name.equals("quickSort")) {
                super.visitMethodInsn(opcode, SORT, "sort", SORT_TYPE, false);
                return;
            }
            if (constructor && POOLS.contains(owner) && type.startsWith(OF_CLASS)) {
                super.visitMethodInsn(opcode, owner, "own", type, isInterface);
                return;
            }
            boolean strict = owner.equals("java/lang/Math") && !EXACT.contains(name);
            String exact = strict ? "java/lang/StrictMath" : owner;
            super.visitMethodInsn(opcode, exact, name, type, isInterface);
        }
    }
}
