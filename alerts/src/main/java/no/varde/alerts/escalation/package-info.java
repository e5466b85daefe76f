/**
 * Who is told next of an alert that nobody takes. In: an alert's tier and times, its unit with opening hours and who is
 * on shift, the steps taken so far, and the time. Out: the step to take now with the people it reaches, or when to look
 * again. Pure.
 */
@NullMarked
package no.varde.alerts.escalation;

import org.jspecify.annotations.NullMarked;
