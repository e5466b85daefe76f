/**
 * The flow of the bridge: a message from a device comes in, an event for Kafka and a receipt for the device go
 * out, and only then is the message acknowledged. What it needs of the outside (event log, quarantine, receipts)
 * are interfaces here, which the adapters fill.
 */
@NullMarked
package no.varde.ingest.bridge;

import org.jspecify.annotations.NullMarked;
