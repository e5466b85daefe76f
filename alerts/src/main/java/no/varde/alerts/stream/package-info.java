/**
 * Rules on Kafka Streams. In: everything about patients, partitioned alike by patient, and rejections. Out: {@code
 * varde.findings} and {@code varde.dead-letters}. Keeps per patient the plan, the chart, and what is waited for with the
 * instant at which to look; a reading whose patient has no plan yet is parked and evaluated when the plan comes. The rules
 * themselves are pure and live in {@code no.varde.alerts.rule}.
 */
@NullMarked
package no.varde.alerts.stream;

import org.jspecify.annotations.NullMarked;
