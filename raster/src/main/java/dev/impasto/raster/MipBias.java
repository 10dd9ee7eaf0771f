package dev.impasto.raster;

import com.jme3.material.MatParam;
import com.jme3.material.MatParamTexture;
import com.jme3.material.Material;
import com.jme3.texture.Image;
import com.jme3.texture.Texture;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lwjgl.opengl.GL11C;
import org.lwjgl.opengl.GL12C;
import org.lwjgl.opengl.GL13C;
import org.lwjgl.opengl.GL14C;
import org.lwjgl.opengl.GL30C;

/**
 * Makes the scene's textures as sharp as the display size asks for, though they are drawn at render
 * size: a level-of-detail bias on each texture of the scene's materials, taken back with a bias of
 * 0 before anything else is drawn.
 */
final class MipBias {
    private static final Target[] TARGETS = Target.values();

    /** By jME's own weak references, so that a scene that is left can go. */
    private final Set<WeakReference<Image>> known = new HashSet<>();

    private final Map<Target, List<Biased>> textures = new EnumMap<>(Target.class);

    private enum Target {
        FLAT(GL11C.GL_TEXTURE_2D, GL11C.GL_TEXTURE_BINDING_2D),
        ARRAY(GL30C.GL_TEXTURE_2D_ARRAY, GL30C.GL_TEXTURE_BINDING_2D_ARRAY),
        VOLUME(GL12C.GL_TEXTURE_3D, GL12C.GL_TEXTURE_BINDING_3D),
        CUBE(GL13C.GL_TEXTURE_CUBE_MAP, GL13C.GL_TEXTURE_BINDING_CUBE_MAP);

        final int name;
        final int binding;

        Target(int name, int binding) {
            this.name = name;
            this.binding = binding;
        }

        static Target of(Texture texture) {
            return switch (texture.getType()) {
                case TwoDimensional -> FLAT;
                case TwoDimensionalArray -> ARRAY;
                case ThreeDimensional -> VOLUME;
                case CubeMap -> CUBE;
            };
        }
    }

    private static final class Biased {
        final WeakReference<Image> image;
        int appliedTo = -1;
        float applied;

        Biased(Image image) {
            this.image = image.getWeakRef();
        }

        /** Whether it is on the GPU with another bias. */
        boolean differs(int id, float bias) {
            if (id <= 0 || id != appliedTo) { // not there yet, or gone with its context
                applied = 0;
            }
            return id > 0 && applied != bias;
        }

        void bias(Target target, int id, float bias) {
            GL11C.glBindTexture(target.name, id);
            GL11C.glTexParameterf(target.name, GL14C.GL_TEXTURE_LOD_BIAS, bias);
            appliedTo = id;
            applied = bias;
        }
    }

    MipBias() {
        for (Target target : TARGETS) {
            textures.put(target, new ArrayList<>());
        }
    }

    /** log2(render / display) − 1 for a display size over render size of {@code scale}. */
    static float forScale(double scale) {
        return (float) (-Math.log(scale) / Math.log(2) - 1);
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

    /** Brings all textures that are on the GPU to a bias; cheap where they have it. */
    void apply(float bias) {
        for (Target target : TARGETS) {
            apply(bias, target, textures.get(target));
        }
    }

    /** Binds past jME, which keeps its own account of bindings, and puts its binding back. */
    private void apply(float bias, Target target, List<Biased> list) {
        boolean first = true;
        int bound = 0;
        for (int i = list.size() - 1; i >= 0; i--) {
            Biased texture = list.get(i);
            Image image = texture.image.get();
            if (image == null) {
                known.remove(texture.image);
                list.remove(i);
            } else if (texture.differs(image.getId(), bias)) {
                bound = first ? GL11C.glGetInteger(target.binding) : bound;
                first = false;
                texture.bias(target, image.getId(), bias);
            }
        }
        if (!first) {
            GL11C.glBindTexture(target.name, bound);
        }
    }

    private void add(Texture texture) {
        Image image = texture.getImage();
        if (image.getMultiSamples() <= 1 && known.add(image.getWeakRef())) {
            textures.get(Target.of(texture)).add(new Biased(image));
        }
    }
}
