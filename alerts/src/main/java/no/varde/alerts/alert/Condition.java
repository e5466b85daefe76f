package no.varde.alerts.alert;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What measurements say of whether the rule still matches.
 *
 * @param raisedAt measuredAt of the newest reading that matched
 * @param newestAt measuredAt of the newest reading known to the alert, matching or calm
 * @param active whether the rule still matches
 * @param clearedAt when it was found gone
 * @param repeatNormal the repeat of a red measurement that was inside the limits; null without one or once it was red
 *     again
 */
public record Condition(
        Instant raisedAt,
        Instant newestAt,
        boolean active,
        @Nullable Instant clearedAt,
        @Nullable RepeatNormal repeatNormal) {

    static Condition since(Instant measuredAt) {
        return new Condition(measuredAt, measuredAt, true, null, null);
    }

    Condition raised(Instant measuredAt) {
        boolean repeatHolds = repeatNormal != null && !measuredAt.isAfter(repeatNormal.at());
        return new Condition(
                later(raisedAt, measuredAt),
                later(newestAt, measuredAt),
                true,
                null,
                repeatHolds ? repeatNormal : null);
    }

    Condition cleared(Instant measuredAt, Instant now) {
        return new Condition(raisedAt, later(newestAt, measuredAt), false, now, repeatNormal);
    }

    Condition repeatedNormal(RepeatNormal repeat) {
        return new Condition(raisedAt, later(newestAt, repeat.at()), active, clearedAt, repeat);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /**
     * @param value in the vital's canonical unit
     * @param at measuredAt of the repeat
     */
    public record RepeatNormal(@Nullable BigDecimal value, Instant at) {}
}
