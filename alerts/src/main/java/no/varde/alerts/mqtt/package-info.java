/**
 * The inbox's side of the broker, with Eclipse Paho: messages that wait in the table go out, and devices'
 * acknowledgements come in. Each connection attempt has a client of its own, since a used one cannot be trusted.
 */
@NullMarked
package no.varde.alerts.mqtt;

import org.jspecify.annotations.NullMarked;
