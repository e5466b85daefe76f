/**
 * What a clinician does with an alert: take it, and end it with an outcome. Clicks come in, changes go to {@code alerts}
 * and the answer comes back in words.
 */
@NullMarked
package no.varde.dashboard.triage;

import org.jspecify.annotations.NullMarked;
