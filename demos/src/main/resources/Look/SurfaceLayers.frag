#import "dev/impasto/raster/Surface.glsllib"

// What Surface.frag lights, for the G-buffer.

uniform sampler2DArray m_ColorMap;
uniform sampler2DArray m_ReliefMap;

in vec3 worldPosition;
in vec3 worldNormal;
in vec3 worldTangent;
in vec3 texCoord;
in vec3 tint;

void main() {
    vec4 paint = texture(m_ColorMap, texCoord);
    vec4 relief = texture(m_ReliefMap, texCoord);
    vec3 flatNormal = facing(worldNormal, worldPosition);
    vec2 slope = relief.xy * 2.0 - 1.0;
    vec3 normal = normalize(worldTangent * slope.x + cross(flatNormal, worldTangent) * slope.y + flatNormal);
    surface(normal, vec4(paint.rgb * paint.rgb * tint, 1.0), max(paint.a, 0.06), relief.a);
}
