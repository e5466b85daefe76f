/**
 * The bytes of one PUBLISH come in, decoded readings in canonical units go out, or the reason why there are none.
 * One decoder per format, chosen by the MQTT 5 content type, else by the topic's suffix. Pure: what a decoder
 * says depends on the bytes alone.
 */
@NullMarked
package no.varde.ingest.payload;

import org.jspecify.annotations.NullMarked;
