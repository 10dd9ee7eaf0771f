package dev.impasto.demos.game.look.shape;

import static org.assertj.core.api.Assertions.assertThat;

import com.jme3.math.Quaternion;
import com.jme3.math.Vector3f;
import com.jme3.scene.Mesh;
import com.jme3.scene.VertexBuffer.Type;
import dev.impasto.demos.game.look.paint.Finish;
import dev.impasto.demos.game.look.shape.Chunks.Chunk;
import dev.impasto.demos.game.look.shape.Chunks.Stuff;
import dev.impasto.demos.game.look.shape.Detail.Range;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChunksTest {
    private final Chunks chunks = new Chunks(15, 10);

    @Test
    void eachRangeShowsWhatIsAlwaysDrawnAndItsOwnDetailInOneMesh() {
        add(Detail.ALWAYS, 1);
        add(Detail.NEAR, 2);
        add(Detail.BEYOND, 3);
        add(Detail.FAR, 4);
        assertThat(chunks.all()).hasSize(1);
        Map<Range, Mesh> meshes = chunks.meshes(here());
        assertThat(meshes.get(Range.NEAR).getTriangleCount()).isEqualTo(3);
        assertThat(meshes.get(Range.MIDDLE).getTriangleCount()).isEqualTo(4);
        assertThat(meshes.get(Range.FAR).getTriangleCount()).isEqualTo(8);
    }

    @Test
    void joinedTrianglesKeepTheirCorners() {
        add(Detail.ALWAYS, 1);
        add(Detail.NEAR, 2);
        Mesh mesh = chunks.meshes(here()).get(Range.NEAR);
        Vector3f a = new Vector3f();
        Vector3f b = new Vector3f();
        Vector3f c = new Vector3f();
        mesh.getTriangle(2, a, b, c);
        assertThat(a).isEqualTo(new Vector3f(1, 0, 0));
        assertThat(b).isEqualTo(new Vector3f(2, 0, 0));
        assertThat(c).isEqualTo(new Vector3f(1, 1, 0));
        assertThat(mesh.getBuffer(Type.Color).getNumElements()).isEqualTo(9);
    }

    @Test
    void rangesThatShowTheSameShareAMeshAndWhatShowsNothingHasNone() {
        add(Detail.ALWAYS, 1);
        Map<Range, Mesh> meshes = chunks.meshes(here());
        assertThat(meshes.get(Range.NEAR)).isSameAs(meshes.get(Range.FAR));

        Bars.add(chunks.wire(Finish.IRON), Vector3f.ZERO, Vector3f.UNIT_Y, 0.1f, 3, 1);
        assertThat(chunks.meshes(chunks.here(Stuff.WIRE))).containsOnlyKeys(Range.NEAR);
    }

    private Chunk here() {
        return chunks.here(Stuff.SOLID);
    }

    /** So many triangles side by side, each with a corner where the one before has another. */
    private void add(Detail detail, int triangles) {
        MeshBuilder pen = chunks.at(Vector3f.ZERO, Quaternion.IDENTITY).of(Finish.PLASTER, detail);
        for (int i = 0; i < triangles; i++) {
            int a = corner(pen, i, 0);
            int b = corner(pen, i + 1, 0);
            int c = corner(pen, i, 1);
            pen.triangle(a, b, c);
        }
    }

    private static int corner(MeshBuilder pen, float x, float y) {
        return pen.vertex(new Vector3f(x, y, 0), Vector3f.UNIT_Z, Vector3f.UNIT_X, x, y, 1);
    }
}
