/** Frames written to files: the pass's inputs and supersampled truth. */
package dev.impasto.engine.dump;
