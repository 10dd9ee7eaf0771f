package dev.impasto.demos.game.rules;

/** What a piece is made of: how it looks, and how it grips and bounces. */
public enum Surface {
    PLASTER(0.8f, 0.3f),
    TERRACOTTA(0.8f, 0.3f),
    TILE(0.75f, 0.35f),
    SLATE(0.85f, 0.25f),
    OAK(0.75f, 0.35f),
    BRASS(0.6f, 0.5f),
    IRON(0.65f, 0.45f),
    GLASS(0.55f, 0.55f);

    private final float friction;
    private final float restitution;

    Surface(float friction, float restitution) {
        this.friction = friction;
        this.restitution = restitution;
    }

    /** Coulomb coefficient of this surface; two in contact multiply. */
    public float friction() {
        return friction;
    }

    /** 0 dead to 1 elastic; two in contact multiply. */
    public float restitution() {
        return restitution;
    }
}
