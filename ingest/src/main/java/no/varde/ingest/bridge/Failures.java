package no.varde.ingest.bridge;

import java.util.Arrays;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Failures as a log may show them: by type and place, since a message can hold what a device sent. */
final class Failures {

    private static final int FRAMES = 20;

    private Failures() {}

    static String describe(@Nullable Throwable failure) {
        Throwable cause = cause(failure);
        return cause == null ? "unknown" : cause.getClass().getName();
    }

    /** Type and innermost frames. */
    static String trace(Throwable failure) {
        Throwable cause = cause(failure);
        return describe(cause)
                + Arrays.stream(cause == null ? new StackTraceElement[0] : cause.getStackTrace())
                        .limit(FRAMES)
                        .map(frame -> "\n\tat " + frame)
                        .collect(Collectors.joining());
    }

    static @Nullable Throwable cause(@Nullable Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
