package no.varde.alerts.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change of an alert, as its history keeps it.
 *
 * @param event what happened, such as {@code opened}, {@code severityRaised} or {@code resolved}
 * @param actor null where the system did it
 * @param note free text by the actor; it never leaves the triage schema but through the alert's own history
 */
public record Step(
        Alert after,
        String event,
        @Nullable Person actor,
        @Nullable String note,
        Instant at) {

    static Step bySystem(Alert after, String event, Instant at) {
        return new Step(after, event, null, null, at);
    }
}
