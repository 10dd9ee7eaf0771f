package dev.impasto.demos.game.hud;

import com.jme3.asset.AssetManager;
import com.jme3.material.Material;
import com.jme3.material.RenderState;
import com.jme3.renderer.queue.RenderQueue;
import com.jme3.scene.Geometry;
import com.jme3.scene.Spatial;
import java.awt.Rectangle;
import java.awt.geom.Ellipse2D;

/**
 * Draws the interface afresh each frame as one mesh of coloured quads: between {@link #begin} and
 * {@link #end} each call adds some. Coordinates are display pixels, origin top-left, y down.
 * Colours are {@code 0xAARRGGBB} in sRGB. Drawing allocates nothing.
 */
public final class Canvas {
    /**
     * Pixels across the atlas for displays of up to 1080 rows; its shapes grow with the display.
     */
    private static final int ATLAS = 1024;

    private static final float ATLAS_UNIT = 1.5f;

    private final int width;
    private final int height;
    private final float unit;
    private final float[] toShader = new float[256];
    private final Geometry geometry = new Geometry("interface");
    private final Face[] faces = new Face[Type.values().length];
    private final Atlas.Sprite white;
    private final Atlas.Sprite disc;
    private final float radius;
    private Sheet sheet;
    private Sheet before;
    private int leftTop;
    private int rightTop;
    private int leftBottom;
    private int rightBottom;

    /** The sizes of type that the interface uses. */
    public enum Type {
        SMALL(10, 0.14, 0.30),
        BODY(13, 0.13, 0.26),
        HEAD(20, 0.115, 0.26),
        LARGE(34, 0.10, 0.20),
        TITLE(76, 0.085, 0.24);

        private final int capHeight;
        private final double weight;
        private final double tracking;

        Type(int capHeight, double weight, double tracking) {
            this.capHeight = capHeight;
            this.weight = weight;
            this.tracking = tracking;
        }
    }

    /** A canvas for a display of this size in pixels, on which jME's gamma correction is on. */
    public Canvas(AssetManager assets, int width, int height) {
        this.width = width;
        this.height = height;
        unit = Math.max(0.62f, Math.min(height / 720f, width / 1280f));
        Atlas atlas = new Atlas(ATLAS * (int) Math.ceil(unit / ATLAS_UNIT));
        white = atlas.add(new Rectangle(4, 4));
        radius = Math.round(12 * unit);
        disc = atlas.add(new Ellipse2D.Float(0, 0, 2 * radius, 2 * radius));
        paintFaces(atlas);
        for (int i = 0; i < 256; i++) {
            toShader[i] = decode(i / 255f);
        }
        sheet = new Sheet(width, height);
        before = new Sheet(width, height);
        geometry.setMaterial(material(assets, atlas));
        geometry.setQueueBucket(RenderQueue.Bucket.Gui);
        geometry.setCullHint(Spatial.CullHint.Never);
    }

    private void paintFaces(Atlas atlas) {
        StrokeFont font = StrokeFont.load();
        for (Type type : Type.values()) {
            int cap = Math.max(7, Math.round(type.capHeight * unit));
            faces[type.ordinal()] = new Face(font, atlas, cap, type.weight, type.tracking);
        }
    }

    /** The sRGB transfer function's inverse (IEC 61966-2-1). */
    private static float decode(float srgb) {
        return srgb <= 0.04045f ? srgb / 12.92f : (float) Math.pow((srgb + 0.055) / 1.055, 2.4);
    }

    private static Material material(AssetManager assets, Atlas atlas) {
        Material material = new Material(assets, "Common/MatDefs/Misc/Unshaded.j3md");
        material.setTexture("ColorMap", atlas.texture());
        material.setBoolean("VertexColor", true);
        material.getAdditionalRenderState().setBlendMode(RenderState.BlendMode.Alpha);
        material.getAdditionalRenderState().setDepthTest(false);
        material.getAdditionalRenderState().setDepthWrite(false);
        material.getAdditionalRenderState().setFaceCullMode(RenderState.FaceCullMode.Off);
        return material;
    }

    /** What to attach to the application's {@code guiNode}. */
    public Spatial spatial() {
        return geometry;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** A length that is given for a 1280x720 display, in pixels of this one. */
    public float px(float length) {
        return Math.round(length * unit);
    }

    /** Starts an empty picture. */
    public void begin() {
        Sheet next = before;
        before = sheet;
        sheet = next;
        sheet.begin();
    }

    /**
     * Hands the picture over for drawing.
     *
     * @param behind whether the one before is drawn, with which the scene's picture is still to
     *     come
     */
    public void end(boolean behind) {
        sheet.end();
        Sheet shown = behind ? before : sheet;
        geometry.setMesh(shown.mesh());
        geometry.setCullHint(shown.isEmpty() ? Spatial.CullHint.Always : Spatial.CullHint.Never);
    }

    /** Fills a rectangle. */
    public void rect(float x, float y, float w, float h, int colour) {
        paint(colour);
        fill(x, y, w, h);
    }

    /** Fills a rectangle with a colour that changes from top to bottom. */
    public void gradient(float x, float y, float w, float h, int top, int bottom) {
        leftTop = top;
        rightTop = top;
        leftBottom = bottom;
        rightBottom = bottom;
        fill(x, y, w, h);
    }

    /** Fills a rectangle with a colour that changes from left to right. */
    public void fade(float x, float y, float w, float h, int left, int right) {
        leftTop = left;
        leftBottom = left;
        rightTop = right;
        rightBottom = right;
        fill(x, y, w, h);
    }

    private void fill(float x, float y, float w, float h) {
        float u = (white.u0() + white.u1()) / 2;
        float v = (white.v0() + white.v1()) / 2;
        quad(x, y, x + w, y + h, u, v, u, v);
    }

    private void paint(int colour) {
        leftTop = colour;
        rightTop = colour;
        leftBottom = colour;
        rightBottom = colour;
    }

    /** Fills a rectangle with round corners. */
    public void panel(float x, float y, float w, float h, int colour) {
        float r = Math.min(radius, Math.min(w, h) / 2);
        paint(colour);
        float u = (disc.u0() + disc.u1()) / 2;
        float v = (disc.v0() + disc.v1()) / 2;
        quad(x, y, x + r, y + r, disc.u0(), disc.v0(), u, v);
        quad(x + w - r, y, x + w, y + r, u, disc.v0(), disc.u1(), v);
        quad(x, y + h - r, x + r, y + h, disc.u0(), v, u, disc.v1());
        quad(x + w - r, y + h - r, x + w, y + h, u, v, disc.u1(), disc.v1());
        rect(x + r, y, w - 2 * r, h, colour);
        rect(x, y + r, r, h - 2 * r, colour);
        rect(x + w - r, y + r, r, h - 2 * r, colour);
    }

    /** Fills a circle. */
    public void disc(float x, float y, float r, int colour) {
        paint(colour);
        quad(x - r, y - r, x + r, y + r, disc.u0(), disc.v0(), disc.u1(), disc.v1());
    }

    /** Writes text with its left end on the baseline at (x, y); returns where it ends. */
    public float text(Type type, CharSequence text, float x, float y, int colour) {
        Face face = faces[type.ordinal()];
        float shadow = Math.max(1, px(1.4f));
        write(face, text, x + shadow, y + shadow, (colour >>> 25) << 24);
        return write(face, text, x, y, colour);
    }

    /** Writes text with its right end at x. */
    public void textRight(Type type, CharSequence text, float x, float y, int colour) {
        text(type, text, x - textWidth(type, text), y, colour);
    }

    /** Writes text with its middle at x. */
    public void textCentred(Type type, CharSequence text, float x, float y, int colour) {
        text(type, text, x - textWidth(type, text) / 2, y, colour);
    }

    public float textWidth(Type type, CharSequence text) {
        return faces[type.ordinal()].width(text);
    }

    /** Height of a capital in pixels. */
    public int capHeight(Type type) {
        return faces[type.ordinal()].capHeight();
    }

    private float write(Face face, CharSequence text, float x, float y, int colour) {
        paint(colour);
        float pen = Math.round(x);
        float base = Math.round(y);
        for (int i = 0; i < text.length(); i++) {
            Atlas.Sprite s = face.sprite(text.charAt(i));
            if (s != null) {
                float left = pen + s.left();
                float up = base + s.top();
                quad(left, up, left + s.w(), up + s.h(), s.u0(), s.v0(), s.u1(), s.v1());
            }
            pen += face.advance(text.charAt(i));
        }
        return pen;
    }

    private void quad(
            float x0, float y0, float x1, float y1, float u0, float v0, float u1, float v1) {
        if (sheet.isFull()) {
            return;
        }
        sheet.quad(x0, height - y0, x1, height - y1, u0, v0, u1, v1);
        colour(leftTop);
        colour(rightTop);
        colour(rightBottom);
        colour(leftBottom);
    }

    private void colour(int argb) {
        sheet.colour(
                toShader[argb >> 16 & 255],
                toShader[argb >> 8 & 255],
                toShader[argb & 255],
                (argb >>> 24) / 255f);
    }
}
