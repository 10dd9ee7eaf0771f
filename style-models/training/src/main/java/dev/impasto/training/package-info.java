/**
 * What every trainer here shares: PyTorch through DJL, networks written once and both trained and
 * exported, their parameters, optimiser and checkpoints, and pictures in and out.
 *
 * <p>Two traps of DJL that cost days: inside a gradient collector never multiply or divide by a
 * Java number, see {@link dev.impasto.training.Scalars}; and an array made inside an {@code
 * NDScope} dies with it, unless it is unregistered.
 */
package dev.impasto.training;
