package no.varde.ingest.writer;

/**
 * A Kafka record that cannot be stored.
 *
 * @param reason a code, never any part of the record
 */
public record Poison(long offset, String reason) {}
