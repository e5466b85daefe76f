/**
 * From devices to stored readings: the bridge takes what devices publish over MQTT to Kafka, the writer takes it from
 * Kafka to the database. Each part can run in a process of its own ({@code ingest.run}).
 */
@NullMarked
package no.varde.ingest;

import org.jspecify.annotations.NullMarked;
