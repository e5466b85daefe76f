/**
 * The family LIM: a value held against the patient's personal limits. In: samples of one vital and its limits from the
 * plan. Out: a RED finding for one value at or beyond a red limit, a YELLOW one for a persistent crossing of a yellow
 * limit, and CLEARED when values have come back far enough, twice.
 */
@NullMarked
package no.varde.alerts.rule.limit;

import org.jspecify.annotations.NullMarked;
