/** The networks that ship with Impasto, by name. */
package dev.impasto.style;
