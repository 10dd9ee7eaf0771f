/**
 * Trains feed-forward painters: a small network that repaints a game frame in one painting's hand
 * (Johnson, Alahi and Fei-Fei 2016, without normalisation layers, so that a frame's look never
 * depends on what else is in it).
 */
package dev.impasto.training.style;
