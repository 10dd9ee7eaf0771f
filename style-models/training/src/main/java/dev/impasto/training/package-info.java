/**
 * What every trainer here shares: PyTorch through DJL, networks written once and both trained and
 * exported, their parameters, optimiser and checkpoints, and pictures in and out.
 */
package dev.impasto.training;
