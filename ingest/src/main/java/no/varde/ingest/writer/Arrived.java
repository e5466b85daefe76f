package no.varde.ingest.writer;

/** An event and its offset in the partition. */
public record Arrived<T>(long offset, T event) {}
