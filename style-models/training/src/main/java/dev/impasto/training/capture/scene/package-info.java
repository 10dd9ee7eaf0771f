/** Places to capture: generated ones of many kinds, and the marble game. */
package dev.impasto.training.capture.scene;
