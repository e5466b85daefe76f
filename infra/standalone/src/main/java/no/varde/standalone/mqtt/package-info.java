/**
 * A home device's side of MQTT 5: what goes in is bytes to publish as one device, what comes out is receipts and the
 * news that the connection is gone. One {@link no.varde.standalone.mqtt.DeviceLink} is one connection and is never
 * reused; whoever owns it opens the next one.
 */
@NullMarked
package no.varde.standalone.mqtt;

import org.jspecify.annotations.NullMarked;
