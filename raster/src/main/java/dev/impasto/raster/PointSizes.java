package dev.impasto.raster;

import com.jme3.material.MatParam;
import com.jme3.material.Material;
import com.jme3.renderer.queue.GeometryList;
import com.jme3.scene.Geometry;
import com.jme3.scene.Mesh.Mode;
import java.util.ArrayList;
import java.util.List;

/**
 * Points, whose size jME's materials give in pixels of the display: made smaller while the scene is
 * drawn at render size, and given back.
 */
final class PointSizes {
    /** Of Unshaded, and of Particle, which has it from the emitter. */
    private static final String[] PARAMETERS = {"PointSize", "Quadratic"};

    private final List<Shrunk> shrunk = new ArrayList<>();

    private record Shrunk(Material material, MatParam size, Object before) {}

    void shrink(GeometryList drawn, float factor) {
        for (int i = 0; i < drawn.size(); i++) {
            Geometry geometry = drawn.get(i);
            if (geometry.getMesh().getMode() == Mode.Points) {
                shrink(geometry.getMaterial(), factor);
            }
        }
    }

    private void shrink(Material material, float factor) {
        for (String name : PARAMETERS) {
            MatParam size = material.getParam(name);
            if (size != null && isNew(size)) {
                shrunk.add(new Shrunk(material, size, size.getValue()));
                material.setFloat(name, (Float) size.getValue() * factor);
            }
        }
    }

    private boolean isNew(MatParam size) {
        for (int i = 0; i < shrunk.size(); i++) {
            if (shrunk.get(i).size == size) {
                return false;
            }
        }
        return true;
    }

    void giveBack() {
        for (int i = 0; i < shrunk.size(); i++) {
            Shrunk entry = shrunk.get(i);
            entry.material.setFloat(entry.size.getName(), (Float) entry.before);
        }
        shrunk.clear();
    }
}
