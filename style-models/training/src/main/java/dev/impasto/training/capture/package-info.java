/** Takes training data from jMonkeyEngine applications: small jittered frames and their truth. */
package dev.impasto.training.capture;
