/**
 * Triage. In: findings from Kafka, and what people do over HTTP. Out: alerts in the store with their history, and their
 * changes in the outbox, all in one transaction. Says what it needs of a store as interfaces; decisions are made by the
 * pure package {@code alert}.
 */
@NullMarked
package no.varde.alerts.triage;

import org.jspecify.annotations.NullMarked;
