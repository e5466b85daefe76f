/**
 * The family TR: a vital against what is usual for this patient. In: the values of up to some weeks, as means of local
 * days. Out: YELLOW for two days in a row that differ from it. Decided with decimals; doubles only sort out at once what
 * is nowhere near a threshold.
 */
@NullMarked
package no.varde.alerts.rule.baseline;

import org.jspecify.annotations.NullMarked;
