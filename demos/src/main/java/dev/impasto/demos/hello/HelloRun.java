package dev.impasto.demos.hello;

import com.jme3.app.SimpleApplication;
import com.jme3.system.AppSettings;
import dev.impasto.raster.HeadlessContext;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.imageio.ImageIO;

/** Runs an example in a window, or with {@code --png FILE} without one to a picture. */
final class HelloRun {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int FRAMES = 60;

    private HelloRun() {}

    static void run(SimpleApplication app, String[] args) {
        app.setShowSettings(false);
        if (args.length == 2 && args[0].equals("--png")) {
            picture(app, new File(args[1]));
        } else {
            AppSettings settings = new AppSettings(true);
            settings.setResolution(WIDTH, HEIGHT);
            app.setSettings(settings);
            app.start();
        }
    }

    private static void picture(SimpleApplication app, File file) {
        app.setSettings(HeadlessContext.settings(WIDTH, HEIGHT));
        app.start();
        HeadlessContext context = (HeadlessContext) app.getContext();
        for (int i = 0; i < FRAMES; i++) {
            context.frame();
        }
        ByteBuffer rgba =
                ByteBuffer.allocateDirect(4 * WIDTH * HEIGHT).order(ByteOrder.nativeOrder());
        context.readScreen(rgba);
        app.stop();
        context.destroy(true);
        write(rgba, file);
    }

    private static void write(ByteBuffer rgba, File file) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int at = 4 * ((HEIGHT - 1 - y) * WIDTH + x); // OpenGL's rows run bottom-up
                int red = rgba.get(at) & 0xFF;
                int green = rgba.get(at + 1) & 0xFF;
                int blue = rgba.get(at + 2) & 0xFF;
                image.setRGB(x, y, red << 16 | green << 8 | blue);
            }
        }
        try {
            ImageIO.write(image, "png", file);
            System.out.println("wrote " + file);
        } catch (IOException e) {
            System.err.println(file + " cannot be written: " + e.getMessage());
        }
    }
}
