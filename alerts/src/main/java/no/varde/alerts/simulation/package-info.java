/**
 * What would have alerted. In: a patient's stored readings in order of arrival, the present plan, a changed one, and the
 * alerts after which something was done. Out: how many alerts each plan makes, and which of those that mattered the
 * changed one would have kept. Pure: the same rules as on the stream, and one way of counting for both plans.
 */
@NullMarked
package no.varde.alerts.simulation;

import org.jspecify.annotations.NullMarked;
