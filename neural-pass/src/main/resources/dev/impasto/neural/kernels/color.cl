// Working space: the formulas of dev.impasto.neural.color.WorkingSpace.

#define BRIGHTEST 0.99975f

// Linear, exposed RGB light in xyz to working-space Y, Co, Cg; w becomes 0.
static float4 to_working(float4 light) {
    float4 c = light / (1.0f + max(light.x, max(light.y, light.z)));
    return (float4)(0.25f * c.x + 0.5f * c.y + 0.25f * c.z,
                    0.5f * c.x - 0.5f * c.z,
                    0.5f * c.y - 0.25f * c.x - 0.25f * c.z,
                    0.0f);
}
