#import "dev/impasto/raster/Motion.glsllib"

uniform sampler2D m_Depth;
uniform mat4 m_Reproject;
uniform vec2 m_Offset;
uniform vec2 m_Size;
noperspective in vec3 near;
noperspective in vec3 far;
out vec2 motion;

void main() {
    float depth = texelFetch(m_Depth, ivec2(gl_FragCoord.xy), 0).r;
    // Nothing drawn, or the sky: at infinity, where only the camera's turning counts.
    vec3 change = depth >= 1.0 ? far : near + 2.0 * depth * m_Reproject[2].xyw;
    vec2 now = gl_FragCoord.xy / m_Size * 2.0 - 1.0 - m_Offset;
    motion = motionFromChange(now, change, m_Size);
}
