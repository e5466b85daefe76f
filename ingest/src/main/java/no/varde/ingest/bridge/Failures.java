package no.varde.ingest.bridge;

import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Failures as a log may show them: by type, since a message can hold what a device sent. */
final class Failures {

    private Failures() {}

    static String describe(@Nullable Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause == null ? "unknown" : cause.getClass().getName();
    }
}
