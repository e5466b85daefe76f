/**
 * The writer's flow, pure: free of Kafka, JDBC and JSON. In: contiguous slices of a Kafka partition, as bytes. Out: decoded events
 * handed to an {@link no.varde.ingest.writer.EventStore}, which stores each slice whole, and only once. What cannot be
 * decoded or stored is named as {@link no.varde.ingest.writer.Poison} and never holds up its neighbours.
 */
@NullMarked
package no.varde.ingest.writer;

import org.jspecify.annotations.NullMarked;
