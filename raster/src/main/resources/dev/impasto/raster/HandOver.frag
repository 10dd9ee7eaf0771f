#import "dev/impasto/raster/DisplayTransform.glsllib"

// A picture for post filters: linear light as the scene has it, and the depth of the scene.
uniform sampler2D m_Picture;
uniform sampler2D m_Depth;
uniform vec2 m_DepthScale;
uniform float m_Exposure;
out vec4 pixel;

void main() {
    ivec2 at = ivec2(gl_FragCoord.xy);
    vec3 color = texelFetch(m_Picture, at, 0).rgb;
    #ifdef CODED
        color = exposed(color) / m_Exposure;
    #endif
    pixel = vec4(color, 1.0);
    gl_FragDepth = texelFetch(m_Depth, ivec2(gl_FragCoord.xy * m_DepthScale), 0).r;
}
