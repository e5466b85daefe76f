/**
 * The life of an alert. In: an alert, what happened (a finding, a person's action, time passing) and the instant. Out:
 * the steps it takes, or a refusal as a value; and the order in which a ward works. Pure. Source: the alert state
 * machine and alarm management §4, §5 and §7.
 */
@NullMarked
package no.varde.alerts.alert;

import org.jspecify.annotations.NullMarked;
