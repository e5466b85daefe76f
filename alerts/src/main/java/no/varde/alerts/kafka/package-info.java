/**
 * Triage's side of Kafka. In: {@code varde.findings}, each taken in once however often it comes. Out: {@code
 * varde.alerts}, from the outbox in commit order.
 */
@NullMarked
package no.varde.alerts.kafka;

import org.jspecify.annotations.NullMarked;
