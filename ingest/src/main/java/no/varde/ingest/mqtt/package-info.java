/**
 * The bridge's side of the broker, with Eclipse Paho: messages of a shared subscription come in and are
 * acknowledged by hand, receipts go out. Each connection attempt has a client of its own, since a used one cannot
 * be trusted.
 */
@NullMarked
package no.varde.ingest.mqtt;

import org.jspecify.annotations.NullMarked;
