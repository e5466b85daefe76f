/**
 * Replays recorded measurements as one device over real MQTT. In: a file of FHIR Observations or CSV. Out: readings on
 * the device's own topics, and a table of what Varde's receipts said about each. Reading files and shifting time is
 * pure; {@link no.varde.standalone.replay.Replay} does the sending.
 */
@NullMarked
package no.varde.standalone.replay;

import org.jspecify.annotations.NullMarked;
