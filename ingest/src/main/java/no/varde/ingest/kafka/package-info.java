/**
 * The bridge's side of Kafka: events go out through one idempotent producer; varde.devices and varde.monitoring
 * come in, from their beginnings, into the registry.
 */
@NullMarked
package no.varde.ingest.kafka;

import org.jspecify.annotations.NullMarked;
