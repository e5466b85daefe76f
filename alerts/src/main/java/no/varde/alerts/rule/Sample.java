package no.varde.alerts.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import no.varde.contract.event.Quality;
import no.varde.contract.event.Reading;
import org.jspecify.annotations.Nullable;

/**
 * One value of one reading, as rules see it.
 *
 * @param value in the vital's canonical unit; null for a coded or absent one
 * @param code of a coded vital
 */
public record Sample(
        String readingId,
        String vital,
        Instant measuredAt,
        Instant receivedAt,
        @Nullable BigDecimal value,
        @Nullable String code,
        Quality quality) {

    /** Measurement order; two readings of one instant are told apart by their id. */
    public static final Comparator<Sample> ORDER =
            Comparator.comparing(Sample::measuredAt).thenComparing(Sample::readingId);

    /** The values of a reading, present or absent. */
    public static List<Sample> of(Reading reading) {
        return reading.values().stream().map(value -> of(reading, value)).toList();
    }

    private static Sample of(Reading reading, Reading.Value value) {
        return new Sample(
                reading.readingId(),
                value.vital(),
                reading.measuredAt(),
                reading.receivedAt(),
                value.value(),
                value.code(),
                value.quality());
    }

    /** Whether rules may look at it: present, and not REJECTED. SUSPECT may be a dying patient, so it is. */
    public boolean isUsable() {
        return quality != Quality.REJECTED && (value != null || code != null);
    }

    /** Whether it may end a condition: a doubtful value can raise an alert but never calms one. */
    public boolean isTrusted() {
        return isUsable() && quality == Quality.GOOD;
    }
}
