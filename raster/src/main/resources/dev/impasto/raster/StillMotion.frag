#import "dev/impasto/raster/Motion.glsllib"

uniform sampler2D m_Depth;
uniform mat4 m_Reproject;
uniform mat4 m_ReprojectFar;
uniform vec2 m_Offset;
uniform vec2 m_Size;
out vec2 motion;

void main() {
    float depth = texelFetch(m_Depth, ivec2(gl_FragCoord.xy), 0).r;
    vec2 now = gl_FragCoord.xy / m_Size * 2.0 - 1.0 - m_Offset;
    vec4 position = vec4(now, depth * 2.0 - 1.0, 1.0);
    // Nothing drawn, or the sky: at infinity, where only the camera's turning counts.
    vec4 before = depth >= 1.0 ? m_ReprojectFar * position : m_Reproject * position;
    motion = motionInPixels(now, before, m_Size);
}
