#import "dev/impasto/raster/Surface.glsllib"

// What Foliage.frag lights, for the G-buffer. Leaves are shaded by their crown's normal.

uniform sampler2D m_ColorMap;

in vec3 worldNormal;
in vec3 texCoord;
in vec3 tint;

void main() {
    vec3 paint = texture(m_ColorMap, texCoord.xy).rgb;
    surface(normalize(worldNormal), vec4(paint * paint * tint, 1.0), -1.0, -1.0);
}
