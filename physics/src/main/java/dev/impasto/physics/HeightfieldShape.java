package dev.impasto.physics;

import dev.impasto.physics.internal.bullet.collision.broadphase.BroadphaseNativeType;
import dev.impasto.physics.internal.bullet.collision.shapes.ConcaveShape;
import dev.impasto.physics.internal.bullet.collision.shapes.TriangleCallback;
import dev.impasto.physics.internal.bullet.linearmath.AabbUtil2;
import dev.impasto.physics.internal.bullet.linearmath.Transform;
import javax.vecmath.Vector3f;

/** The ground that jbullet lacks: two triangles a cell, and only those near what asks for them. */
final class HeightfieldShape extends ConcaveShape {
    private final float[] heights;
    private final int columns;
    private final int rows;
    private final float spacing;
    private final float halfWidth;
    private final float halfDepth;
    private final Vector3f min;
    private final Vector3f max;
    private final Vector3f[] triangle = {new Vector3f(), new Vector3f(), new Vector3f()};

    HeightfieldShape(Shape.Heightfield field) {
        columns = field.columns();
        rows = field.rows();
        spacing = field.spacing();
        halfWidth = spacing * (columns - 1) / 2;
        halfDepth = spacing * (rows - 1) / 2;
        heights = new float[field.heights().size()];
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < heights.length; i++) {
            heights[i] = field.heights().get(i);
            low = StrictMath.min(low, heights[i]);
            high = StrictMath.max(high, heights[i]);
        }
        min = new Vector3f(-halfWidth, low, -halfDepth);
        max = new Vector3f(halfWidth, high, halfDepth);
    }

    @Override
    public void processAllTriangles(TriangleCallback callback, Vector3f from, Vector3f to) {
        int lastColumn = cell(to.x + halfWidth, columns);
        int lastRow = cell(to.z + halfDepth, rows);
        for (int row = cell(from.z + halfDepth, rows); row <= lastRow; row++) {
            for (int column = cell(from.x + halfWidth, columns); column <= lastColumn; column++) {
                if (reaches(column, row, from.y, to.y)) {
                    emit(callback, column, row);
                }
            }
        }
    }

    private int cell(float distance, int count) {
        float cell = distance / spacing;
        return (int) StrictMath.max(0, StrictMath.min(count - 2, cell));
    }

    /** Whether a cell lies, in part, between two heights. */
    private boolean reaches(int column, int row, float from, float to) {
        float a = height(column, row);
        float b = height(column + 1, row);
        float c = height(column, row + 1);
        float d = height(column + 1, row + 1);
        return StrictMath.min(StrictMath.min(a, b), StrictMath.min(c, d)) <= to
                && StrictMath.max(StrictMath.max(a, b), StrictMath.max(c, d)) >= from;
    }

    private void emit(TriangleCallback callback, int column, int row) {
        corner(0, column, row);
        corner(1, column, row + 1);
        corner(2, column + 1, row);
        callback.processTriangle(triangle, row, 2 * column);
        corner(0, column + 1, row);
        corner(1, column, row + 1);
        corner(2, column + 1, row + 1);
        callback.processTriangle(triangle, row, 2 * column + 1);
    }

    private void corner(int which, int column, int row) {
        triangle[which].set(
                column * spacing - halfWidth, height(column, row), row * spacing - halfDepth);
    }

    private float height(int column, int row) {
        return heights[row * columns + column];
    }

    @Override
    public void getAabb(Transform at, Vector3f from, Vector3f to) {
        AabbUtil2.transformAabb(min, max, getMargin(), at, from, to);
    }

    @Override
    public BroadphaseNativeType getShapeType() {
        return BroadphaseNativeType.TERRAIN_SHAPE_PROXYTYPE;
    }

    @Override
    public Vector3f getLocalScaling(Vector3f out) {
        out.set(1, 1, 1);
        return out;
    }

    @Override
    public void setLocalScaling(Vector3f scaling) {
        throw new UnsupportedOperationException("heights are given in metres");
    }

    @Override
    public void calculateLocalInertia(float mass, Vector3f inertia) {
        inertia.set(0, 0, 0);
    }

    @Override
    public String getName() {
        return "Heightfield";
    }
}
