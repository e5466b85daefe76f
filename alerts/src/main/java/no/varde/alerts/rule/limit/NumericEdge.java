package no.varde.alerts.rule.limit;

import java.math.BigDecimal;
import no.varde.contract.event.Severity;
import no.varde.contract.event.Side;
import no.varde.contract.vitals.Vital;
import org.jspecify.annotations.Nullable;

/**
 * Limits of a numeric vital on one side, inclusive at the vital's decimals. Calm is counted from the first value that
 * does not alert: yellow high 101 with deadband 5 calms at 95, yellow low 95 with deadband 0 at 96. Source: alarm
 * management §7.
 */
record NumericEdge(
        Vital vital,
        Side side,
        @Nullable BigDecimal red,
        @Nullable BigDecimal yellow) implements Edge {

    /** What a source states as "above" or "below" that number, so without it. */
    static NumericEdge beyond(Vital vital, Side side, BigDecimal number, Severity severity) {
        BigDecimal step = step(vital);
        BigDecimal first = side == Side.HIGH ? number.add(step) : number.subtract(step);
        return new NumericEdge(
                vital, side, severity == Severity.RED ? first : null, severity == Severity.RED ? null : first);
    }

    private static BigDecimal step(Vital vital) {
        return BigDecimal.ONE.movePointLeft(vital.decimals());
    }

    @Override
    public boolean isRed(Judged judged) {
        return isBeyond(judged, red);
    }

    @Override
    public boolean isBeyondYellow(Judged judged) {
        return isBeyond(judged, yellow) || (yellow != null && isRed(judged));
    }

    @Override
    public boolean isCalm(Judged judged) {
        BigDecimal outer = outerLimit();
        if (judged.value() == null || outer == null) {
            return false;
        }
        BigDecimal step = step(vital).add(vital.deadband());
        BigDecimal value = vital.rounded(judged.value());
        return side == Side.HIGH ? value.compareTo(outer.subtract(step)) <= 0 : value.compareTo(outer.add(step)) >= 0;
    }

    @Override
    public @Nullable BigDecimal limit(Severity severity) {
        return severity == Severity.RED ? red : yellow;
    }

    private boolean isBeyond(Judged judged, @Nullable BigDecimal limit) {
        if (judged.value() == null || limit == null) {
            return false;
        }
        int beyond = vital.rounded(judged.value()).compareTo(limit);
        return side == Side.HIGH ? beyond >= 0 : beyond <= 0;
    }

    /** The limit that normal values meet first. */
    private @Nullable BigDecimal outerLimit() {
        if (red == null || yellow == null) {
            return red == null ? yellow : red;
        }
        return side == Side.HIGH ? red.min(yellow) : red.max(yellow);
    }
}
