out vec4 color;

void main() {
    color = vec4(0.8, 0.3, 0.1, 1.0);
}
