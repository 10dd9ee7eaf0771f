package dev.impasto.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class LinuxThreadsTest {
    private static final int NICE = 18; // field of /proc/PID/stat, from 0

    @Test
    void whatAThreadStartsThatGivesWayGivesWayToo() {
        CompletableFuture<Integer> child = new CompletableFuture<>();
        Thread parent =
                new Thread(
                        () -> {
                            LinuxThreads.giveWay();
                            new Thread(() -> child.complete(nice())).start();
                        });
        int before = nice();
        parent.start();
        assertThat(child.join()).isEqualTo(10);
        assertThat(nice()).isEqualTo(before);
    }

    @Test
    void eachOfMesasThreadsHasACoreOfItsOwn() throws IOException {
        try (Stage stage = Stage.open(32, 32)) {
            stage.frame();
            List<String> cores = coresOf("llvmpipe-");
            if (cores.size() == Runtime.getRuntime().availableProcessors()) {
                assertThat(cores).doesNotHaveDuplicates().allMatch(core -> core.matches("\\d+"));
            }
        }
    }

    /** Where the threads of this name may run, as the kernel writes it. */
    private static List<String> coresOf(String name) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> tasks = Files.list(Path.of("/proc/self/task"))) {
            for (Path task : tasks.toList()) {
                if (Files.readString(task.resolve("comm")).startsWith(name)) {
                    Files.readAllLines(task.resolve("status")).stream()
                            .filter(line -> line.startsWith("Cpus_allowed_list:"))
                            .forEach(line -> found.add(line.split("\\s+")[1]));
                }
            }
        }
        return found;
    }

    private static int nice() {
        try {
            String stat = Files.readString(Path.of("/proc/thread-self/stat"));
            String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Integer.parseInt(afterName[NICE - 2]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
