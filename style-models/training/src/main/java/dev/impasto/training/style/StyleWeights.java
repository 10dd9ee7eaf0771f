package dev.impasto.training.style;

/**
 * What the painter is asked for, and how much. Every term is relative to the size of what it
 * compares with, so that the numbers mean about the same for any painting.
 *
 * @param content keep what is shown, strokes and all: inner features of the result and of the
 *     frame's strokes
 * @param style paint as the painting is painted: means and covariances of features
 * @param light keep where it is light and dark: brightness at an eighth of the size
 * @param warm keep where it is warm and cool, and make it more so: red less blue at an eighth of
 *     the size
 * @param smooth total variation
 * @param steady paint the same when the frame is shifted, noisier or a little brighter
 */
record StyleWeights(
        float content, float style, float light, float warm, float smooth, float steady) {}
