kernel void broken(global float* out) { out[0] = not_declared; }
