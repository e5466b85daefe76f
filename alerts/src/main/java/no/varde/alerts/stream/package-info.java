/**
 * Rules on Kafka Streams. In: {@code varde.readings} and {@code varde.monitoring}, partitioned alike by patient. Out:
 * {@code varde.findings}. Keeps per patient the plan, the recent samples and which readings were seen; a reading whose
 * patient has no plan yet is parked and evaluated when the plan comes. The rules themselves are pure and live in
 * {@code no.varde.alerts.rule}.
 */
@NullMarked
package no.varde.alerts.stream;

import org.jspecify.annotations.NullMarked;
