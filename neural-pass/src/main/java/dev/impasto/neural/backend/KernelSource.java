package dev.impasto.neural.backend;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where a kernel comes from: an OpenCL C file, a function in it, what is defined while it compiles,
 * and the same computation in plain Java.
 *
 * @param resource file name under {@code dev/impasto/neural/kernels/} on the class path. A line
 *     {@code #include "other.cl"} is replaced by that file from the same place.
 * @param function the kernel function
 * @param defines macro name to value, passed as {@code -D}; values are numbers or identifiers
 * @param twin what the kernel computes, for the {@link ReferenceBackend}; it knows the same numbers
 *     as {@code defines}
 */
public record KernelSource(
        String resource, String function, Map<String, String> defines, ReferenceKernel twin) {

    private static final String FOLDER = "/dev/impasto/neural/kernels/";
    private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();
    private static final String INCLUDE = "#include \"";

    /** Checks that no define can be anything but a macro with a number or an identifier. */
    public KernelSource {
        Objects.requireNonNull(twin, "twin");
        defines = new TreeMap<>(defines);
        for (Map.Entry<String, String> define : defines.entrySet()) {
            checkDefine(define.getKey(), define.getValue());
        }
    }

    /** The file's text with its includes in place. */
    public String text() {
        return text(resource);
    }

    /** Likewise of any file. */
    static String text(String resource) {
        return TEXTS.computeIfAbsent(resource, name -> read(name, 0));
    }

    /** The compiler options that carry {@link #defines}, in a fixed order. */
    public String options() {
        StringBuilder options = new StringBuilder();
        for (Map.Entry<String, String> define : defines.entrySet()) {
            options.append(" -D").append(define.getKey()).append('=').append(define.getValue());
        }
        return options.toString().strip();
    }

    private static void checkDefine(String name, String value) {
        boolean begins = !name.isEmpty() && !Character.isDigit(name.charAt(0));
        if (!begins || !consistsOf(name, "_") || !consistsOf(value, "_.+-")) {
            throw new IllegalArgumentException("not a plain define: " + name + "=" + value);
        }
    }

    /** Whether a text has only letters and digits of ASCII and these others. */
    private static boolean consistsOf(String text, String others) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c < 128 && Character.isLetterOrDigit(c);
            if (!plain && others.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static String read(String resource, int depth) {
        if (depth > 4) {
            throw new IllegalArgumentException("kernel files include one another: " + resource);
        }
        String text = load(resource);
        StringBuilder whole = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf(INCLUDE); at >= 0; at = text.indexOf(INCLUDE, from)) {
            int name = at + INCLUDE.length();
            int end = text.indexOf('"', name);
            whole.append(text, from, at).append(read(text.substring(name, end), depth + 1));
            int line = text.indexOf('\n', end);
            from = line < 0 ? text.length() : line;
        }
        return whole.append(text, from, text.length()).toString();
    }

    private static String load(String resource) {
        try (InputStream in = KernelSource.class.getResourceAsStream(FOLDER + resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no kernel file " + FOLDER + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
