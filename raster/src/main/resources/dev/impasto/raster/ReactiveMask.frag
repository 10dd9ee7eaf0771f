uniform sampler2D m_Veil;
uniform sampler2D m_Color;
out float reactive;

// What of a pixel's light does not come from the surface that depth and motion tell of.
void main() {
    ivec2 at = ivec2(gl_FragCoord.xy);
    vec4 veil = texelFetch(m_Veil, at, 0);
    vec3 light = texelFetch(m_Color, at, 0).rgb;
    vec3 added = clamp(veil.rgb / max(light, 1e-4), 0.0, 1.0);
    float kept = clamp(veil.a, 0.0, 1.0) * (1.0 - max(added.r, max(added.g, added.b)));
    reactive = 1.0 - kept;
}
