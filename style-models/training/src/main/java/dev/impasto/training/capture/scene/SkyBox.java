package dev.impasto.training.capture.scene;

import com.jme3.environment.util.EnvMapUtils;
import com.jme3.light.LightProbe;
import com.jme3.math.ColorRGBA;
import com.jme3.math.FastMath;
import com.jme3.math.Vector3f;
import com.jme3.texture.Image;
import com.jme3.texture.Image.Format;
import com.jme3.texture.Texture.MagFilter;
import com.jme3.texture.Texture.MinFilter;
import com.jme3.texture.Texture.WrapMode;
import com.jme3.texture.TextureCubeMap;
import com.jme3.texture.image.ColorSpace;
import com.jme3.util.BufferUtils;
import dev.impasto.neural.color.Half;
import java.nio.ByteBuffer;

/** A painted sky as a cube of linear light, with coarser copies for rough mirrors. */
final class SkyBox {
    private static final int SIDE = 128;
    private static final int FACES = 6;
    private static final int MIPS = 8;

    private final Sky sky;
    private final TextureCubeMap map;

    SkyBox(Chance chance, Daylight.Hour hour, Vector3f sun, float intensity) {
        sky = new Sky(chance, hour, sun, intensity);
        map = map(-1);
    }

    /**
     * As jMonkeyEngine's sky and its materials with an environment look it up: by the direction
     * that light takes, not the one that it comes from.
     */
    TextureCubeMap map() {
        return map;
    }

    private TextureCubeMap map(float sign) {
        int[] sizes = new int[MIPS];
        for (int mip = 0; mip < MIPS; mip++) {
            sizes[mip] = 6 * (SIDE >> mip) * (SIDE >> mip);
        }
        Image image = new Image(Format.RGB16F, SIDE, SIDE, null, ColorSpace.Linear);
        for (int face = 0; face < FACES; face++) {
            image.addData(bytes(face, sign));
        }
        image.setMipMapSizes(sizes);
        TextureCubeMap cube = new TextureCubeMap(image);
        cube.setMinFilter(MinFilter.Trilinear);
        cube.setMagFilter(MagFilter.Bilinear);
        cube.setWrap(WrapMode.EdgeClamp);
        return cube;
    }

    /** The sky's mean colour, with 1 as its brightest channel. */
    ColorRGBA mean() {
        return sky.mean();
    }

    /** The sun's colour. */
    ColorRGBA sun() {
        return sky.sun();
    }

    /** The same as light from everywhere; physically based materials look it up as it comes. */
    LightProbe probe() {
        TextureCubeMap around = map(1);
        LightProbe probe = new LightProbe();
        probe.setPrefilteredMap(around);
        probe.setNbMipMaps(MIPS - 1);
        probe.setShCoeffs(EnvMapUtils.getSphericalHarmonicsCoefficents(around));
        probe.setReady(true);
        return probe;
    }

    private ByteBuffer bytes(int face, float sign) {
        float[] light = paint(face, sign);
        ByteBuffer bytes = BufferUtils.createByteBuffer(6 * SIDE * SIDE * 4 / 3 + 6);
        for (int side = SIDE; side >= 1; side /= 2) {
            for (float channel : light) {
                bytes.putShort(Half.fromFloat(channel));
            }
            light = halved(light, side);
        }
        return bytes.flip();
    }

    private float[] paint(int face, float sign) {
        float[] light = new float[3 * SIDE * SIDE];
        for (int i = 0; i < SIDE * SIDE; i++) {
            float s = (i % SIDE + 0.5f) * 2 / SIDE - 1;
            float t = (i / SIDE + 0.5f) * 2 / SIDE - 1;
            ColorRGBA color = sky.radiance(direction(face, s, t).multLocal(sign));
            light[3 * i] = color.r;
            light[3 * i + 1] = color.g;
            light[3 * i + 2] = color.b;
        }
        return light;
    }

    /** Of a face's point, as OpenGL 4.6, table 8.19, lays the faces out. */
    private static Vector3f direction(int face, float s, float t) {
        Vector3f way =
                switch (face) {
                    case 0 -> new Vector3f(1, -t, -s);
                    case 1 -> new Vector3f(-1, -t, s);
                    case 2 -> new Vector3f(s, 1, t);
                    case 3 -> new Vector3f(s, -1, -t);
                    case 4 -> new Vector3f(s, -t, 1);
                    default -> new Vector3f(-s, -t, -1);
                };
        return way.divideLocal(FastMath.sqrt(way.lengthSquared()));
    }

    private static float[] halved(float[] light, int side) {
        int half = side / 2;
        float[] small = new float[3 * half * half];
        for (int i = 0; i < small.length; i++) {
            int c = i % 3;
            int x = i / 3 % half;
            int y = i / 3 / half;
            int at = 3 * (2 * y * side + 2 * x) + c;
            small[i] =
                    (light[at] + light[at + 3] + light[at + 3 * side] + light[at + 3 * side + 3])
                            / 4;
        }
        return small;
    }
}
