package no.varde.ingest.writer;

/** An event that decodes but breaks what its record promises, such as an id of another shape. */
public final class UnstorableEvent extends Exception {

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
