package dev.impasto.raster;

import static org.lwjgl.system.JNI.invokeI;
import static org.lwjgl.system.JNI.invokePPI;
import static org.lwjgl.system.MemoryUtil.memAddress;
import static org.lwjgl.system.linux.DynamicLinkLoader.RTLD_LAZY;
import static org.lwjgl.system.linux.DynamicLinkLoader.dlopen;
import static org.lwjgl.system.linux.DynamicLinkLoader.dlsym;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.system.Platform;

/**
 * Shares a processor's cores between what draws, what paints and what writes, where all of that
 * runs on them: Linux's scheduler alone leaves a core of two idle for a quarter of a frame. Where
 * the system is another one, or refuses, everything stays as it is.
 */
public final class LinuxThreads {
    /** Of CPU_SETSIZE bits, which is what glibc's own sets have. */
    private static final long SET_BYTES = 128;

    private static final int CALLING_THREAD = 0;
    private static final int PRIO_PROCESS = 0;
    private static final int NICE = 10;
    private static final Path TASKS = Path.of("/proc/self/task");

    private LinuxThreads() {}

    /**
     * Lets the calling thread, and those that it starts from now on, take only a tenth of a core
     * that a thread of the usual priority wants too.
     */
    public static void giveWay() {
        if (Platform.get() == Platform.LINUX) {
            invokeI(PRIO_PROCESS, CALLING_THREAD, NICE, function("setpriority"));
        }
    }

    /**
     * Gives each of this process's threads whose name begins so a core of its own, where there are
     * as many as cores that the process may run on. Woken together they otherwise begin on the same
     * core, and stay there for milliseconds.
     */
    static void spread(String name) {
        if (Platform.get() == Platform.LINUX) {
            List<Integer> threads = named(name);
            int[] cores = cores();
            for (int i = 0; i < cores.length && threads.size() == cores.length; i++) {
                pin(threads.get(i), cores[i]);
            }
        }
    }

    private static int[] cores() {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            ByteBuffer set = stack.calloc((int) SET_BYTES);
            long get = function("sched_getaffinity");
            invokePPI(CALLING_THREAD, SET_BYTES, memAddress(set), get);
            return BitSet.valueOf(set).stream().toArray();
        }
    }

    private static void pin(int thread, int core) {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            ByteBuffer set = stack.calloc((int) SET_BYTES);
            set.put(core / Byte.SIZE, (byte) (1 << core % Byte.SIZE));
            invokePPI(thread, SET_BYTES, memAddress(set), function("sched_setaffinity"));
        }
    }

    /** Of the C library that the process runs on, whatever its name. */
    private static long function(String name) {
        return dlsym(dlopen((CharSequence) null, RTLD_LAZY), name);
    }

    private static List<Integer> named(String name) {
        List<Integer> found = new ArrayList<>();
        try (Stream<Path> tasks = Files.list(TASKS)) {
            for (Path task : (Iterable<Path>) tasks::iterator) {
                if (Files.readString(task.resolve("comm")).startsWith(name)) {
                    found.add(Integer.valueOf(task.getFileName().toString()));
                }
            }
        } catch (IOException e) {
            return List.of(); // one of them has just ended, or nobody may look
        }
        return found;
    }
}
