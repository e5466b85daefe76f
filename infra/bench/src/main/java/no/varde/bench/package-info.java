/**
 * What Varde can carry, measured on this machine. In: what to measure and for how long. Out: a table for people and JSON
 * for machines, with the machine's load and a floor of the same run beside them. Each measurement is one class.
 */
@NullMarked
package no.varde.bench;

import org.jspecify.annotations.NullMarked;
