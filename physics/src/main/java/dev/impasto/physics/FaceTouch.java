package dev.impasto.physics;

import javax.vecmath.Vector3f;

/**
 * The face of one box against the other box: what of that box's face opposite lies over the first
 * face. A face's own frame has its middle's box as origin, two of its axes (u, v), and its normal.
 */
final class FaceTouch {
    private final BoxPair boxes;
    private final ClippedFace clipped = new ClippedFace();
    private final Vector3f normal = new Vector3f();
    private final Vector3f middle = new Vector3f();
    private final Vector3f point = new Vector3f();
    private int u;
    private int v;
    private float height;

    FaceTouch(BoxPair boxes) {
        this.boxes = boxes;
    }

    /**
     * Finds up to four points.
     *
     * @param face the axis that it is square to
     */
    void find(int face, TouchPoints out) {
        boolean first = face < 3;
        look(face, first);
        clipOpposite(first ? 3 : 0);
        out.normal.set(normal);
        if (first) {
            out.normal.negate();
        }
        int count = clipped.choose();
        for (int i = 0; i < count; i++) {
            add(out, clipped.chosen(i), first);
        }
    }

    /** Sets up the face's frame; {@link #middle} is the other box's, relative to this one's. */
    private void look(int face, boolean first) {
        int box = first ? 0 : 3;
        u = box + (face + 1) % 3;
        v = box + (face + 2) % 3;
        height = boxes.half[face];
        middle.scale(first ? 1 : -1, boxes.offset);
        normal.set(0, 0, 0);
        boxes.move(normal, face, boxes.along(face, middle) < 0 ? -1 : 1);
    }

    /** The other box's face that looks most against the normal, cut to what lies over this one. */
    private void clipOpposite(int box) {
        int against = box;
        for (int k = box; k < box + 3; k++) {
            if (StrictMath.abs(boxes.along(k, normal))
                    > StrictMath.abs(boxes.along(against, normal))) {
                against = k;
            }
        }
        float side = boxes.along(against, normal) > 0 ? -1 : 1;
        boxes.move(middle, against, side * boxes.half[against]);
        int p = box + (against + 1) % 3;
        int q = box + (against + 2) % 3;
        clipped.clear();
        corner(p, q, 1, 1);
        corner(p, q, -1, 1);
        corner(p, q, -1, -1);
        corner(p, q, 1, -1);
        clipped.clip(boxes.half[u], boxes.half[v]);
    }

    private void corner(int p, int q, float sideP, float sideQ) {
        point.set(middle);
        boxes.move(point, p, sideP * boxes.half[p]);
        boxes.move(point, q, sideQ * boxes.half[q]);
        clipped.add(boxes.along(u, point), boxes.along(v, point), normal.dot(point) - height);
    }

    /** A point of the second box: the corner itself, or below it on this face. */
    private void add(TouchPoints out, int corner, boolean first) {
        float gap = clipped.gap(corner);
        point.set(first ? boxes.first : boxes.second);
        boxes.move(point, u, clipped.u(corner));
        boxes.move(point, v, clipped.v(corner));
        point.scaleAdd(first ? height + gap : height, normal, point);
        out.add(point.x, point.y, point.z, gap);
    }
}
