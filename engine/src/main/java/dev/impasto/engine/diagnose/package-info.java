/** Finds integration mistakes by measuring what the neural pass really gets (docs/diagnose.md). */
package dev.impasto.engine.diagnose;
