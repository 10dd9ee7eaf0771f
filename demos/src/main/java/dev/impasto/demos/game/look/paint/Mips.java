package dev.impasto.demos.game.look.paint;

import com.jme3.texture.Image;
import com.jme3.texture.Texture;
import com.jme3.texture.Texture2D;
import com.jme3.texture.TextureArray;
import com.jme3.texture.image.ColorSpace;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Square RGBA8 mip chains as textures that repeat. A texture made here is its maker's own; the
 * bytes are shared.
 */
final class Mips {
    private Mips() {}

    /** Bytes of a whole chain, from {@code size} down to one texel. */
    static int bytes(int size) {
        int sum = 0;
        for (int s = size; s > 0; s /= 2) {
            sum += s * s * 4;
        }
        return sum;
    }

    private static int[] sizes(int size) {
        int[] sizes = new int[32 - Integer.numberOfLeadingZeros(size)];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = (size >> i) * (size >> i) * 4;
        }
        return sizes;
    }

    static Texture2D texture(ByteBuffer chain, int size) {
        ByteBuffer data = chain.duplicate();
        return repeating(
                new Texture2D(
                        new Image(
                                Image.Format.RGBA8,
                                size,
                                size,
                                data,
                                sizes(size),
                                ColorSpace.Linear)));
    }

    static TextureArray layers(List<ByteBuffer> chains, int size) {
        ArrayList<ByteBuffer> data = new ArrayList<>();
        chains.forEach(chain -> data.add(chain.duplicate()));
        TextureArray texture = new TextureArray();
        texture.setImage(
                new Image(
                        Image.Format.RGBA8,
                        size,
                        size,
                        data.size(),
                        data,
                        sizes(size),
                        ColorSpace.Linear));
        return repeating(texture);
    }

    private static <T extends Texture> T repeating(T texture) {
        texture.setWrap(Texture.WrapMode.Repeat);
        texture.setMinFilter(Texture.MinFilter.Trilinear);
        texture.setMagFilter(Texture.MagFilter.Bilinear);
        return texture;
    }
}
