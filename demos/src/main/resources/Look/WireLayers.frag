#import "dev/impasto/raster/Surface.glsllib"

// What Wire.frag lights, for the G-buffer.

in vec3 worldPosition;
in vec3 worldNormal;
in vec3 texCoord;

void main() {
    float brass = texCoord.z < 7.5 ? 1.0 : 0.0;
    vec3 paint = mix(vec3(0.055, 0.053, 0.055), vec3(0.85, 0.58, 0.23), brass);
    surface(facing(worldNormal, worldPosition), vec4(paint, 1.0), 0.4, brass);
}
