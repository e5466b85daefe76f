package no.varde.standalone.mqtt;

import org.jspecify.annotations.Nullable;

/** No connection. */
public final class LinkException extends Exception {

    private final boolean refused;

    LinkException(String message, boolean refused, @Nullable Throwable cause) {
        super(message, cause);
        this.refused = refused;
    }

    /** Whether the broker answered and said no, so that trying again soon is of little use. */
    public boolean isRefused() {
        return refused;
    }
}
