/** Trains the network that steers the temporal upscaler. */
package dev.impasto.training.upscale;
