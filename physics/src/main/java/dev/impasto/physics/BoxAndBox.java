package dev.impasto.physics;

import dev.impasto.physics.internal.bullet.collision.dispatch.CollisionObject;
import javax.vecmath.Vector3f;

/**
 * Two boxes by the separating axis theorem (S. Gottschalk, M. Lin, D. Manocha, <i>OBBTree</i>,
 * 1996): they are apart if they are along one of their faces' six normals or of the nine crosses of
 * their edges. If they are not, they touch where they overlap least.
 */
final class BoxAndBox implements TouchFinder {
    /** A later axis must be better by this part of the boxes, lest the touch leaps to and fro. */
    private static final float CLEARLY = 0.02f;

    /** Edges with less than this sine squared between them are parallel. */
    private static final float PARALLEL = 1e-3f;

    private final BoxPair boxes = new BoxPair();
    private final FaceTouch faceTouch = new FaceTouch(boxes);
    private final Vector3f direction = new Vector3f();
    private final Vector3f onFirst = new Vector3f();
    private final Vector3f onSecond = new Vector3f();
    private int face;
    private float faceGap;
    private int edge;
    private float edgeGap;

    @Override
    public void find(CollisionObject first, CollisionObject second, TouchPoints out) {
        boxes.load(first, second);
        float clearly = CLEARLY * boxes.thinnest();
        if (apartByFaces(clearly) || apartByEdges()) {
            return;
        }
        if (edgeGap > faceGap + clearly) {
            touchOfEdges(out);
        } else {
            faceTouch.find(face, out);
        }
    }

    private boolean apartByFaces(float clearly) {
        faceGap = Float.NEGATIVE_INFINITY;
        for (int axis = 0; axis < 6; axis++) {
            float distance = StrictMath.abs(boxes.along(axis, boxes.offset));
            float gap = distance - boxes.half[axis] - reachOfOther(axis);
            if (gap > TouchPoints.REACH) {
                return true;
            }
            boolean otherBox = axis >= 3 && face < 3;
            if (axis == 0 || gap > faceGap + (otherBox ? clearly : 0)) {
                faceGap = gap;
                face = axis;
            }
        }
        return false;
    }

    /** How far the other box reaches from its middle along an axis. */
    private float reachOfOther(int axis) {
        float reach = 0;
        for (int k = 0; k < 3; k++) {
            float cosine = boxes.cosines[axis < 3 ? 3 * axis + k : 3 * k + axis - 3];
            reach += boxes.half[axis < 3 ? 3 + k : k] * StrictMath.abs(cosine);
        }
        return reach;
    }

    private boolean apartByEdges() {
        edgeGap = Float.NEGATIVE_INFINITY;
        for (int pair = 0; pair < 9; pair++) {
            float cosine = boxes.cosines[pair];
            float square = 1 - cosine * cosine;
            if (square > PARALLEL && apartByEdges(pair, 1 / (float) StrictMath.sqrt(square))) {
                return true;
            }
        }
        return false;
    }

    private boolean apartByEdges(int pair, float scale) {
        float[] a = boxes.axes;
        int i = pair / 3 * 3;
        int j = 9 + pair % 3 * 3;
        float x = a[i + 1] * a[j + 2] - a[i + 2] * a[j + 1];
        float y = a[i + 2] * a[j] - a[i] * a[j + 2];
        float z = a[i] * a[j + 1] - a[i + 1] * a[j];
        float distance = x * boxes.offset.x + y * boxes.offset.y + z * boxes.offset.z;
        float gap = (StrictMath.abs(distance) - reachAcrossEdges(pair)) * scale;
        if (gap > edgeGap) {
            edgeGap = gap;
            edge = pair;
            float sign = distance > 0 ? -scale : scale;
            direction.set(x * sign, y * sign, z * sign);
        }
        return gap > TouchPoints.REACH;
    }

    /**
     * How far both boxes reach along the cross of two edges: an axis of the same box has as much of
     * it as the third axis has of the other edge.
     */
    private float reachAcrossEdges(int pair) {
        int i = pair / 3;
        int j = pair % 3;
        int i1 = (i + 1) % 3;
        int i2 = (i + 2) % 3;
        int j1 = (j + 1) % 3;
        int j2 = (j + 2) % 3;
        float[] c = boxes.cosines;
        return boxes.half[i1] * StrictMath.abs(c[3 * i2 + j])
                + boxes.half[i2] * StrictMath.abs(c[3 * i1 + j])
                + boxes.half[3 + j1] * StrictMath.abs(c[3 * i + j2])
                + boxes.half[3 + j2] * StrictMath.abs(c[3 * i + j1]);
    }

    /** The point of the second box's edge that is nearest to the first's. */
    private void touchOfEdges(TouchPoints out) {
        int i = edge / 3;
        int j = 3 + edge % 3;
        toEdge(onFirst, boxes.first, 0, i, -1);
        toEdge(onSecond, boxes.second, 3, j, 1);
        float cosine = boxes.cosines[edge];
        float x = onSecond.x - onFirst.x;
        float y = onSecond.y - onFirst.y;
        float z = onSecond.z - onFirst.z;
        float along = cosine * boxes.along(i, x, y, z) - boxes.along(j, x, y, z);
        float limit = boxes.half[j];
        float way = along / (1 - cosine * cosine);
        boxes.move(onSecond, j, StrictMath.max(-limit, StrictMath.min(limit, way)));
        out.normal.set(direction);
        out.add(onSecond.x, onSecond.y, onSecond.z, edgeGap);
    }

    /** The middle of a box's edge along an axis that lies farthest in the direction, or against. */
    private void toEdge(Vector3f point, Vector3f middle, int box, int axis, float sign) {
        point.set(middle);
        for (int k = box; k < box + 3; k++) {
            if (k != axis) {
                float side = sign * boxes.along(k, direction) > 0 ? 1 : -1;
                boxes.move(point, k, side * boxes.half[k]);
            }
        }
    }
}
