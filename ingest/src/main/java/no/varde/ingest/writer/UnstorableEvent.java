package no.varde.ingest.writer;

/** Bytes that are no event, or an event that breaks what its record promises, such as an id of another shape. */
public final class UnstorableEvent extends Exception {

    /** The reason where the bytes are no event at all. */
    public static final String UNDECODABLE = "UNDECODABLE";

    private final String reason;

    public UnstorableEvent(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** A code, never any part of the event. */
    public String reason() {
        return reason;
    }
}
