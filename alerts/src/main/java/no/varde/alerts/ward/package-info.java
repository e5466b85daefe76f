/**
 * What spans alerts and patients. In: steps of alerts, plans, silences, and the clock. Out: alerts that hold others
 * back or are held back, alerts that move with their patient, and findings about the platform itself.
 */
@NullMarked
package no.varde.alerts.ward;

import org.jspecify.annotations.NullMarked;
