package no.varde.ingest.payload;

/** Reads one payload format. A decoder keeps no state and never throws for what a device sent. */
public interface PayloadDecoder {

    /** Readings that one PUBLISH may carry. */
    int MAX_READINGS = 1_000;

    /** Short name of the format, as in {@code ReadingRejected.format}. */
    String format();

    /** MQTT 5 content type, in lower case and without parameters. */
    String contentType();

    /** What follows {@code readings/} in the topic of a client that cannot name a content type; may be empty. */
    String topicSuffix();

    Decoded decode(byte[] payload);
}
