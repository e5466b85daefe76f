package no.varde.dashboard.triage;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import no.varde.dashboard.alerts.Change;
import org.jspecify.annotations.Nullable;

/**
 * A panel's form as it was filled in.
 *
 * @param note how the patient was called
 * @param until local time until which it is parked
 * @param reason why it can wait
 */
record StepForm(
        long version,
        @Nullable String note,
        @Nullable String until,
        @Nullable String reason) {

    /** Null where the end of a parking is no time. */
    @Nullable
    Change change(Step step, ZoneId zone) {
        return switch (step) {
            case ACKNOWLEDGE -> new Change.Acknowledge();
            case START_CONTACT -> new Change.StartContact();
            case CONTACT_ATTEMPT -> new Change.ContactAttempt(text(note));
            case SNOOZE -> {
                Instant end = end(zone);
                yield end == null ? null : new Change.Snooze(end, text(reason));
            }
            case RESUME -> new Change.Resume();
            case RELEASE -> new Change.Release();
            case TAKE_OVER -> new Change.TakeOver();
            case RESOLVE -> throw new IllegalArgumentException("has a form of its own");
        };
    }

    private @Nullable Instant end(ZoneId zone) {
        try {
            return until == null
                    ? null
                    : LocalDateTime.parse(until.strip()).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable String text(@Nullable String written) {
        return written == null || written.isBlank() ? null : written.strip();
    }
}
