/** The committed replays: how they were played, and how they are played again. */
package dev.impasto.tests.replays;
