package no.varde.standalone.cli;

/** What was asked for cannot be done; the message is one clear line and the process ends with 1. */
public final class UsageException extends Exception {

    public UsageException(String message) {
        super(message);
    }
}
