/**
 * Alerts in PostgreSQL, schema {@code triage}. In: steps of alerts and findings taken in. Out: alerts as they are, their
 * history, and the outbox in commit order. Implements what {@code triage} asks of a store.
 */
@NullMarked
package no.varde.alerts.postgres;

import org.jspecify.annotations.NullMarked;
