/**
 * The SDK. {@link dev.impasto.engine.Impasto#attach} puts the neural pass on a jMonkeyEngine
 * application; the rest configures it and measures it.
 */
package dev.impasto.engine;
