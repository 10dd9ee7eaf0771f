#import "dev/impasto/raster/Surface.glsllib"

// What Distant.vert lights, for the G-buffer.

uniform sampler2DArray m_ColorMap;

in vec3 worldPosition;
in vec3 worldNormal;
in vec3 texCoord;
in vec3 tint;

void main() {
    vec3 paint = texture(m_ColorMap, texCoord).rgb;
    float metal = 1.0 - min(abs(texCoord.z - 7.0), 1.0);
    surface(facing(worldNormal, worldPosition), vec4(paint * paint * tint, 1.0), 0.6, metal);
}
