package no.varde.embedded;

/** The platform cannot start. The message is one line that says what is wrong and what to do, fit for a terminal. */
public final class PlatformStartException extends RuntimeException {

    public PlatformStartException(String message) {
        super(message);
    }

    public PlatformStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
