// Working space and display space: the formulas of dev.impasto.neural.color.WorkingSpace.

#define BRIGHTEST 0.99975f

// Linear RGB in xyz to luma, orange-blue, green-magenta; w becomes 0.
float4 to_ycocg(float4 rgb) {
    return (float4)(0.25f * rgb.x + 0.5f * rgb.y + 0.25f * rgb.z,
                    0.5f * rgb.x - 0.5f * rgb.z,
                    0.5f * rgb.y - 0.25f * rgb.x - 0.25f * rgb.z,
                    0.0f);
}

float4 from_ycocg(float4 c) {
    float rest = c.x - c.z;
    return (float4)(rest + c.y, c.x + c.z, rest - c.y, 0.0f);
}

// Working-space YCoCg to linear, exposed RGB light.
float4 to_light(float4 ycocg) {
    float4 rgb = max(from_ycocg(ycocg), 0.0f);
    float brightest = max(rgb.x, max(rgb.y, rgb.z));
    return rgb / (1.0f - min(brightest, BRIGHTEST));
}

// Linear, exposed RGB light to working-space YCoCg.
float4 to_working(float4 light) {
    float brightest = max(light.x, max(light.y, light.z));
    return to_ycocg(light / (1.0f + brightest));
}
