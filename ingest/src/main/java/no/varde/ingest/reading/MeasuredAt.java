package no.varde.ingest.reading;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import no.varde.ingest.payload.MeasuredTime;
import org.jspecify.annotations.Nullable;

/**
 * The time that a reading gets.
 *
 * @param instant when it was measured, to the microsecond; the time of arrival where the clock is wrong
 * @param own the sender's own absolute time; null if it gave an age only
 * @param deviceTime the sender's own time where it was not believed and a calendar still has a name for it
 */
record MeasuredAt(
        Instant instant,
        @Nullable Instant own,
        boolean clockIsWrong,
        @Nullable Instant deviceTime) {

    /** Beyond these the clock, and not the patient, is what is odd. */
    static final Duration MAX_AHEAD = Duration.ofMinutes(10);

    static final Duration MAX_BEHIND = Duration.ofDays(30);

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    static MeasuredAt of(MeasuredTime time, Instant receivedAt) {
        Instant said = said(time, receivedAt);
        Instant own = time instanceof MeasuredTime.At ? said : null;
        boolean believed = !said.isAfter(receivedAt.plus(MAX_AHEAD)) && !said.isBefore(receivedAt.minus(MAX_BEHIND));
        if (believed) {
            return new MeasuredAt(said, own, false, null);
        }
        boolean nameable = !said.isBefore(FIRST) && !said.isAfter(LAST);
        return new MeasuredAt(receivedAt, own, true, nameable ? said : null);
    }

    private static Instant said(MeasuredTime time, Instant receivedAt) {
        return switch (time) {
            case MeasuredTime.At(Instant instant) -> instant.truncatedTo(ChronoUnit.MICROS);
            case MeasuredTime.Ago(Duration age) -> receivedAt.minus(age);
        };
    }

    /** Whether a repeat would get the same {@link #instant}. */
    boolean isRepeatable() {
        return own != null && !clockIsWrong;
    }
}
