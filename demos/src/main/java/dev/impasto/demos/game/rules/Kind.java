package dev.impasto.demos.game.rules;

/** What a {@link Piece} is. Its pose is the centre of its half extents, whatever the kind. */
public enum Kind {
    /** A box to roll on, or a terrace beside the course. */
    SLAB(Role.STATIC),
    /** A slab that its pose tilts. */
    RAMP(Role.STATIC),
    /** An upright round column: radius half.x, along local y. */
    PILLAR(Role.STATIC),
    /** Posts and thin wires along local x, half.y high; collides as a thin box. */
    RAILING(Role.STATIC),
    /** A floor of thin bars to roll on and see through; collides as a box. */
    GRILLE(Role.STATIC),
    /** A box of a tower. */
    BLOCK(Role.DYNAMIC),
    /** A cylinder of a tower: radius half.x, along local y. */
    DRUM(Role.DYNAMIC),
    /** An arm, long in local x, that turns about local y. */
    SPINNER(Role.KINEMATIC),
    /** A platform that goes up and down, or to and fro. */
    LIFT(Role.KINEMATIC),
    /** A round bob, radius half.x; its rod goes {@link Motion.Swing#arm} up along local y. */
    PENDULUM(Role.KINEMATIC),
    /** Decor: crown radius half.x, whole height 2·half.y. */
    TREE(Role.DECOR),
    /** Decor: a clipped box of leaves. */
    HEDGE(Role.DECOR),
    /** Decor: a patch of blades, 2·half.y high. */
    GRASS(Role.DECOR),
    /** A thin post with a light on top: whole height 2·half.y, radius of the post half.x. */
    LAMP(Role.STATIC),
    /** The arch at the end: one passes along local z, between posts at local ±half.x. */
    GATE(Role.STATIC);

    /** How a kind takes part in the physics. */
    public enum Role {
        STATIC,
        KINEMATIC,
        DYNAMIC,
        /** Only drawn. */
        DECOR
    }

    private final Role role;

    Kind(Role role) {
        this.role = role;
    }

    public Role role() {
        return role;
    }
}
