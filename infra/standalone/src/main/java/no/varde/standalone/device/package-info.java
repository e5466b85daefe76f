/**
 * Simulated home devices. In: who wears them and the clock. Out: readings over real MQTT, each kept in a file until
 * Varde's receipt for it has come, and sent again until then, as DESIGN asks of every device.
 */
@NullMarked
package no.varde.standalone.device;

import org.jspecify.annotations.NullMarked;
