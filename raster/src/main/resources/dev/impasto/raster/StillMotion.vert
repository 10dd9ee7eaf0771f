uniform mat4 m_Reproject;
uniform mat4 m_ReprojectFar;
uniform vec2 m_Offset;
in vec3 inPosition;

// By how much the previous clip position differs from the current one, x, y and w: at the near plane,
// and infinitely far away. Both are linear across the picture.
noperspective out vec3 near;
noperspective out vec3 far;

// The identity is taken off first: small differences keep their digits.
vec3 change(mat4 reproject, vec2 now, float depth) {
    return ((reproject - mat4(1.0)) * vec4(now, depth, 1.0)).xyw;
}

void main() {
    gl_Position = vec4(inPosition.xy, 0.0, 1.0);
    vec2 now = inPosition.xy - m_Offset;
    near = change(m_Reproject, now, -1.0);
    far = change(m_ReprojectFar, now, 1.0);
}
