package no.varde.ingest.writer;

/** The store did not answer, or not in a way that tells what happened. Worth trying again for as long as it takes. */
public final class StoreUnavailable extends RuntimeException {

    private final boolean toAll;

    /** To nobody: the store is away. */
    public StoreUnavailable(String message, Throwable cause) {
        this(message, true, cause);
    }

    /** To this slice, whatever becomes of others. */
    public StoreUnavailable(String message) {
        super(message);
        this.toAll = false;
    }

    /** @param toAll whether other slices need not be tried now */
    public StoreUnavailable(String message, boolean toAll, Throwable cause) {
        super(message, cause);
        this.toAll = toAll;
    }

    /** Whether other slices would only wait for the same. */
    public boolean toAll() {
        return toAll;
    }
}
