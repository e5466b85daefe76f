/**
 * Which alerts of a patient explain others. In: all active alerts of one patient, and what is known of the patient and
 * the platform. Out: why nobody is notified of which. Pure. Source: alarm management §3 and rules §8 of Varde's
 * catalogue, after Alertmanager's inhibitions and silences.
 */
@NullMarked
package no.varde.alerts.inhibition;

import org.jspecify.annotations.NullMarked;
