/**
 * Alerting. Readings and monitoring plans come in from Kafka, findings and alerts go out to Kafka, and nurses' actions
 * come in over HTTP: {@code stream} → {@code kafka} → {@code triage} → {@code postgres} → {@code kafka}.
 */
@NullMarked
package no.varde.alerts;

import org.jspecify.annotations.NullMarked;
