// What a kernel does is in a function marked APART, which the kernel calls with where it is. PoCL compiles
// each kernel three times: as such, and within two functions that run it for a whole group; there
// (builtins.cl) such a function stays one, and is compiled once.
#ifndef APART
#define APART
#endif
