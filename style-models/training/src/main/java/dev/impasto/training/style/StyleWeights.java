package dev.impasto.training.style;

/**
 * What the painter is asked for, and how much. Every term is relative to the size of what it
 * compares with, so that the numbers mean about the same for any painting.
 *
 * @param content keep what the frame shows: deep features of the result and of the frame
 * @param style paint as the painting is painted: Gram matrices of features
 * @param light keep where it is light and dark: brightness at an eighth of the size
 * @param smooth total variation
 * @param steady paint the same when the frame is shifted, noisier or a little brighter
 */
record StyleWeights(float content, float style, float light, float smooth, float steady) {}
