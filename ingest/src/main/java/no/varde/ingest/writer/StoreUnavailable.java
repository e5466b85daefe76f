package no.varde.ingest.writer;

/** The store did not answer, or not in a way that tells what happened. Worth trying again for as long as it takes. */
public final class StoreUnavailable extends RuntimeException {

    public StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    public StoreUnavailable(String message) {
        super(message);
    }
}
