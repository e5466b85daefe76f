/** From the bytes on Kafka to what the writer's flow takes. In: JSON events. Out: events that the tables can hold. */
@NullMarked
package no.varde.ingest.writer.json;

import org.jspecify.annotations.NullMarked;
