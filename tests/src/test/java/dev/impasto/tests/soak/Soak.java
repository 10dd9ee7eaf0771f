package dev.impasto.tests.soak;

import com.google.gson.Gson;
import com.jme3.app.SimpleApplication;
import com.jme3.app.state.AppState;
import com.jme3.material.Material;
import com.jme3.math.ColorRGBA;
import com.jme3.scene.Geometry;
import com.jme3.scene.Node;
import com.jme3.scene.shape.Box;
import com.jme3.scene.shape.Sphere;
import com.jme3.texture.Image;
import com.jme3.texture.Texture2D;
import com.jme3.texture.image.ColorSpace;
import com.jme3.util.BufferUtils;
import dev.impasto.engine.Impasto;
import dev.impasto.engine.ImpastoConfig;
import dev.impasto.engine.Quality;
import dev.impasto.neural.backend.OpenClBackend;
import dev.impasto.raster.HeadlessContext;
import dev.impasto.raster.Reactive;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A small game whose window is dragged, whose levels change, and whose pass is switched, attached
 * and detached at random; for a process of its own, which prints what it held as JSON.
 */
public final class Soak extends SimpleApplication {
    private static final int[][] SIZES = {{64, 36}, {48, 40}};
    private static final Quality[] QUALITIES = {Quality.PERFORMANCE, Quality.QUALITY};

    /** More than the frames for which a new size is not planned for. */
    private static final int STEADY = 20;

    private static final int SETTLED = 80;

    private final Random random = new Random(7);
    private final SoakModels models = new SoakModels();
    private Impasto impasto;
    private Node level;
    private int frames;
    private boolean still;

    /**
     * What a soak ends with.
     *
     * @param start what was held after everything had happened once
     * @param end what was held in the same state after all frames
     * @param samePicture whether the picture was the same at the end
     */
    record Result(Holdings start, Holdings end, boolean samePicture, int frames, String failure) {}

    private Soak() {
        super(new AppState[0]);
    }

    /** Runs as many frames as the argument says. */
    public static void main(String[] args) {
        Logger.getLogger("com.jme3").setLevel(Level.SEVERE);
        Soak soak = new Soak();
        soak.setShowSettings(false);
        soak.setSettings(HeadlessContext.settings(SIZES[0][0], SIZES[0][1]));
        soak.start();
        Result result = soak.run(Integer.parseInt(args[0]));
        System.out.println(new Gson().toJson(result));
        soak.headless().destroy(true);
    }

    private HeadlessContext headless() {
        return (HeadlessContext) getContext();
    }

    @Override
    public void simpleInitApp() {
        viewPort.setBackgroundColor(new ColorRGBA(0.1f, 0.2f, 0.4f, 1));
        show(0);
    }

    @Override
    public void simpleUpdate(float seconds) {
        if (!still) {
            level.rotate(0, 0.01f, 0);
        }
    }

    private Result run(int count) {
        attach();
        headless().restart();
        everythingOnce();
        int[] before = picture();
        Holdings start = holdings();
        frames = 0;
        while (frames < count) {
            happen(frames < count / 2);
        }
        everythingOnce();
        int[] after = picture();
        String failure = impasto.failure().orElse(null);
        Holdings end = holdings();
        return new Result(start, end, Arrays.equals(before, after), frames, failure);
    }

    private void attach() {
        impasto = Impasto.attach(this, ImpastoConfig.defaults(), OpenClBackend::open, models);
    }

    /** So that what is kept on purpose is there: compiled kernels, shaders, classes. */
    private void everythingOnce() {
        impasto.setPass(true);
        for (int[] size : SIZES) {
            headless().resize(size[0], size[1]);
            for (Quality quality : QUALITIES) {
                impasto.setQuality(quality);
                for (String style : new String[] {SoakModels.STYLE, null}) {
                    impasto.setStyle(style);
                    impasto.setSplit(style == null ? 0 : 0.5f);
                    play(STEADY);
                }
            }
        }
        for (boolean pass : new boolean[] {true, false}) {
            impasto.setPass(pass);
            for (int number = 0; number < 3; number++) {
                show(number);
                play(2);
            }
        }
    }

    /**
     * @param restarts whether the context may be made anew, which would give back what was leaked
     */
    private void happen(boolean restarts) {
        switch (random.nextInt(10)) {
            case 0, 1 -> drag();
            case 2 -> resize();
            case 3 -> {
                show(random.nextInt(3));
                impasto.reset();
            }
            case 4 -> impasto.setPass(!impasto.pass());
            case 5 -> impasto.setQuality(QUALITIES[random.nextInt(QUALITIES.length)]);
            case 6 -> impasto.setStyle(random.nextBoolean() ? SoakModels.STYLE : null);
            case 7 -> impasto.setSplit(random.nextBoolean() ? 0.5f : 0);
            case 8 -> {
                impasto.close();
                play(2);
                attach();
            }
            default -> minimiseOrRestart(restarts);
        }
        play(1 + random.nextInt(2 * STEADY));
    }

    private void drag() {
        for (int i = 0; i < STEADY; i++) {
            headless().resize(16 + random.nextInt(80), 16 + random.nextInt(60));
            play(1);
        }
        resize();
    }

    private void resize() {
        int[] size = SIZES[random.nextInt(SIZES.length)];
        headless().resize(size[0], size[1]);
    }

    private void minimiseOrRestart(boolean restarts) {
        if (restarts && random.nextInt(4) == 0) {
            headless().restart();
        } else {
            headless().resize(0, 0);
            play(2);
            resize();
        }
    }

    /** A settled picture of a still first level. */
    private int[] picture() {
        impasto.close();
        headless().resize(SIZES[0][0], SIZES[0][1]);
        show(0);
        still = true;
        attach();
        play(SETTLED);
        still = false;
        ByteBuffer rgba8 = BufferUtils.createByteBuffer(4 * SIZES[0][0] * SIZES[0][1]);
        impasto.readDisplay(rgba8);
        int[] pixels = new int[SIZES[0][0] * SIZES[0][1]];
        rgba8.asIntBuffer().get(pixels);
        return pixels;
    }

    /** What is held when nothing is attached, once jME has freed what the collector found. */
    private Holdings holdings() {
        impasto.close();
        show(0);
        Holdings last = null;
        for (int i = 0; i < 20; i++) {
            System.gc();
            play(5);
            Holdings now = Holdings.now();
            if (now.equals(last)) {
                break;
            }
            last = now;
        }
        attach();
        return last;
    }

    private void play(int count) {
        for (int i = 0; i < count; i++) {
            headless().frame();
        }
        frames += count;
    }

    private void show(int number) {
        if (level != null) {
            level.removeFromParent();
        }
        level = new Node("level " + number);
        for (int i = 0; i <= number; i++) {
            level.attachChild(body(number, i));
        }
        rootNode.attachChild(level);
    }

    private Geometry body(int number, int i) {
        Geometry body =
                new Geometry(
                        "body", i % 2 == 0 ? new Box(1.5f, 1.5f, 1.5f) : new Sphere(6, 8, 1.2f));
        Material material = new Material(assetManager, "Common/MatDefs/Misc/Unshaded.j3md");
        material.setTexture("ColorMap", noise(10 * number + i));
        body.setMaterial(material);
        body.setLocalTranslation(2 * i, 0, 0);
        if (i == 1) {
            Reactive.mark(body, 0.5f);
        }
        return body;
    }

    private static Texture2D noise(int seed) {
        byte[] bytes = new byte[4 * 32 * 32];
        new Random(seed).nextBytes(bytes);
        ByteBuffer rgba8 = BufferUtils.createByteBuffer(bytes);
        return new Texture2D(new Image(Image.Format.RGBA8, 32, 32, rgba8, ColorSpace.sRGB));
    }
}
