package dev.impasto.neural.backend;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    private static final Pattern INCLUDE =
            Pattern.compile("(?m)^\\s*#include\\s+\"([\\w.]+)\"[^\\n]*$");
    private static final Pattern MACRO = Pattern.compile("[A-Za-z_]\\w*");
    private static final Pattern VALUE = Pattern.compile("[\\w.+-]*");

    /** Checks that no define can be anything but a macro with a number or an identifier. */
    public KernelSource {
        Objects.requireNonNull(twin, "twin");
        defines = new TreeMap<>(defines);
        defines.forEach(KernelSource::checkDefine);
    }

    /** The file's text with its includes in place. */
    public String text() {
        return TEXTS.computeIfAbsent(resource, name -> read(name, 0));
    }

    /** The compiler options that carry {@link #defines}, in a fixed order. */
    public String options() {
        StringBuilder options = new StringBuilder();
        defines.forEach(
                (name, value) -> options.append(" -D").append(name).append('=').append(value));
        return options.toString().strip();
    }

    private static void checkDefine(String name, String value) {
        if (!MACRO.matcher(name).matches() || !VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a plain define: " + name + "=" + value);
        }
    }

    private static String read(String resource, int depth) {
        if (depth > 4) {
            throw new IllegalArgumentException("kernel files include one another: " + resource);
        }
        Matcher include = INCLUDE.matcher(load(resource));
        return include.replaceAll(
                match -> Matcher.quoteReplacement(read(match.group(1), depth + 1)));
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
