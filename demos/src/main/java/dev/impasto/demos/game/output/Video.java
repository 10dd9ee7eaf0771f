package dev.impasto.demos.game.output;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Makes an MP4 (H.264) of the written frames with ffmpeg, where one is installed. */
public final class Video {
    private Video() {}

    /** The ffmpeg on the path, if there is one. */
    public static Optional<Path> ffmpeg() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator))
                .flatMap(folder -> Stream.of(folder + "/ffmpeg", folder + "/ffmpeg.exe"))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Encodes frames 0 to {@code frames - 1} of the folder.
     *
     * @return the video, or empty if ffmpeg could not make it (the frames are there all the same)
     */
    public static Optional<Path> encode(Path ffmpeg, OutputFolder folder, int frames, int fps) {
        Path video = folder.file("play.mp4");
        Path partial = folder.file(".play.mp4.part");
        try {
            Process process =
                    new ProcessBuilder(command(ffmpeg, folder, partial, frames, fps))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            process.getOutputStream().close();
            if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroy();
                return Optional.empty();
            }
            AtomicFile.move(partial, video);
            return Optional.of(video);
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            discard(partial);
        }
    }

    private static List<String> command(
            Path ffmpeg, OutputFolder folder, Path target, int frames, int fps) {
        return List.of(
                ffmpeg.toString(),
                "-y",
                "-loglevel",
                "error",
                "-framerate",
                String.valueOf(fps),
                "-i",
                folder.file("frame_%04d.png").toString(),
                "-frames:v",
                String.valueOf(frames),
                // H.264 with 4:2:0 colour, which every player knows, wants even sizes.
                "-vf",
                "pad=ceil(iw/2)*2:ceil(ih/2)*2",
                "-c:v",
                "libx264",
                "-preset",
                "veryfast",
                "-crf",
                "18",
                "-pix_fmt",
                "yuv420p",
                "-movflags",
                "+faststart",
                "-f",
                "mp4",
                target.toString());
    }

    private static void discard(Path partial) {
        try {
            Files.deleteIfExists(partial);
        } catch (IOException e) {
            // It was a temporary file; the next run writes over it.
        }
    }
}
