/**
 * Telling staff of alerts that nobody takes. In: steps of alerts, and the passing of time. Out: steps of escalation
 * chains, notices in the page through the outbox, and messages over the channels that are configured. Which step is due
 * is decided by the pure package {@code escalation}; what is stored is asked of as interfaces.
 */
@NullMarked
package no.varde.alerts.notify;

import org.jspecify.annotations.NullMarked;
