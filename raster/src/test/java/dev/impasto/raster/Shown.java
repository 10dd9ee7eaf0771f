package dev.impasto.raster;

/** What a stage shows. */
final class Shown {
    private Shown() {}

    /** The screen after some more frames: RGBA8, rows bottom-up. */
    static byte[] after(Stage stage, int frames) {
        for (int i = 0; i < frames; i++) {
            stage.frame();
        }
        byte[] bytes = new byte[4 * stage.getCamera().getWidth() * stage.getCamera().getHeight()];
        stage.screen().get(bytes);
        return bytes;
    }
}
