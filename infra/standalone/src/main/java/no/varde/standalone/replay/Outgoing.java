package no.varde.standalone.replay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reading ready to be sent.
 *
 * @param id the sender's id that the receipt will name
 * @param json one JSON object
 * @param values how many values it holds, absent ones not counted
 * @param absent how many values it says are missing
 */
record Outgoing(String id, @Nullable Instant measuredAt, String json, int values, int absent) {}
