package dev.impasto.raster;

import com.jme3.material.MatParam;
import com.jme3.material.MatParamTexture;
import com.jme3.material.Material;
import com.jme3.texture.Image;
import com.jme3.texture.Texture;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lwjgl.opengl.GL11C;
import org.lwjgl.opengl.GL12C;
import org.lwjgl.opengl.GL13C;
import org.lwjgl.opengl.GL14C;
import org.lwjgl.opengl.GL30C;

/**
 * Makes the scene's textures as sharp as the display size asks for, though they are drawn at render
 * size: a level-of-detail bias on each texture of the scene's materials, taken back with a bias of
 * 0.
 */
final class MipBias {
    /** By jME's own weak references, so that a scene that is left can go. */
    private final Set<WeakReference<Image>> known = new HashSet<>();

    private final List<Biased> list = new ArrayList<>();
    private float bias;

    private static final class Biased {
        final WeakReference<Image> image;
        final int target;
        final int binding;
        int appliedTo = -1;
        float applied;

        Biased(Image image, int target, int binding) {
            this.image = image.getWeakRef();
            this.target = target;
            this.binding = binding;
        }
    }

    /** log2(render / display) − 1 for a display size over render size of {@code scale}. */
    static float forScale(double scale) {
        return (float) (-Math.log(scale) / Math.log(2) - 1);
    }

    /** Sets the bias that {@link #apply} gives to all textures. */
    void set(float value) {
        bias = value;
    }

    /** Adds a material's textures to those that have the bias. */
    void collect(Material material) {
        for (MatParam parameter : material.getParams()) {
            if (parameter instanceof MatParamTexture texture
                    && texture.getTextureValue() != null
                    && texture.getTextureValue().getImage() != null) {
                add(texture.getTextureValue());
            }
        }
    }

    /** Brings all textures that are on the GPU to the bias; cheap where they have it. */
    void apply() {
        for (int i = list.size() - 1; i >= 0; i--) {
            Biased texture = list.get(i);
            Image image = texture.image.get();
            if (image == null) {
                known.remove(texture.image);
                list.remove(i);
            } else {
                apply(texture, image.getId());
            }
        }
    }

    private void apply(Biased texture, int id) {
        if (id <= 0) { // not there yet, or gone with its context
            texture.appliedTo = id;
        }
        boolean fresh = texture.appliedTo != id;
        if (id > 0 && (fresh ? bias != 0 : texture.applied != bias)) {
            bias(texture, id);
        }
    }

    private void add(Texture texture) {
        if (known.add(texture.getImage().getWeakRef())) {
            list.add(biased(texture));
        }
    }

    private static Biased biased(Texture texture) {
        Image image = texture.getImage();
        return switch (texture.getType()) {
            case TwoDimensional ->
                    new Biased(image, GL11C.GL_TEXTURE_2D, GL11C.GL_TEXTURE_BINDING_2D);
            case TwoDimensionalArray ->
                    new Biased(image, GL30C.GL_TEXTURE_2D_ARRAY, GL30C.GL_TEXTURE_BINDING_2D_ARRAY);
            case ThreeDimensional ->
                    new Biased(image, GL12C.GL_TEXTURE_3D, GL12C.GL_TEXTURE_BINDING_3D);
            case CubeMap ->
                    new Biased(image, GL13C.GL_TEXTURE_CUBE_MAP, GL13C.GL_TEXTURE_BINDING_CUBE_MAP);
        };
    }

    /** Binds past jME, which keeps its own account of bindings, and puts its binding back. */
    private void bias(Biased texture, int id) {
        int bound = GL11C.glGetInteger(texture.binding);
        GL11C.glBindTexture(texture.target, id);
        GL11C.glTexParameterf(texture.target, GL14C.GL_TEXTURE_LOD_BIAS, bias);
        GL11C.glBindTexture(texture.target, bound);
        texture.appliedTo = id;
        texture.applied = bias;
    }
}
