/**
 * The rules without a ward around them. In: invented patients with realistic plans and readings. Out: the pure engine and
 * the topology of {@code alerts}, ready to be driven and timed.
 */
@NullMarked
package no.varde.bench.rules;

import org.jspecify.annotations.NullMarked;
