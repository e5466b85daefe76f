/**
 * Reads Kafka for the writer. In: records of the stored topics, from where the store says it left off. Out: slices per
 * partition, handed to the writer's flow. Kafka's own committed offsets are only for lag displays.
 */
@NullMarked
package no.varde.ingest.writer.kafka;

import org.jspecify.annotations.NullMarked;
