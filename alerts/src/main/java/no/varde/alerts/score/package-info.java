/**
 * Scores that combine several vitals. In: the values of one time window and what the plan says of the patient. Out: the
 * score with everything it was computed from. Pure, and quick enough to be asked for every reading.
 */
@NullMarked
package no.varde.alerts.score;

import org.jspecify.annotations.NullMarked;
