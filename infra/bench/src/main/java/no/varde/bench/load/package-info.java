/**
 * Load from outside, as devices and screens make it. In: a ward that runs. Out: patients, plans and devices in it,
 * readings over MQTT at a set pace whatever the ward does, and questions to the HTTP API of alerts.
 */
@NullMarked
package no.varde.bench.load;

import org.jspecify.annotations.NullMarked;
