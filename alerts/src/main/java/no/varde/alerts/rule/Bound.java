package no.varde.alerts.rule;

import java.math.BigDecimal;
import no.varde.contract.event.Severity;
import no.varde.contract.event.Side;
import no.varde.contract.vitals.Vital;
import org.jspecify.annotations.Nullable;

/**
 * A limit of a rule on one side of a vital, in its canonical unit. Where the source says "below" or "above", the exact
 * decimal is held against the limit, so 3.85 is below 3.9; where it says "at", the value is rounded half up to the vital's
 * decimals first, as people see it. Calm is counted from the first value that does not alert, by the deadband: at least
 * 180 with deadband 5 calms at 174, below 3.9 with 0.3 at 4.2. Source: alarm management §7.
 *
 * @param reached whether the limit itself is beyond
 * @param calm the value from which on it is calm
 */
public record Bound(Vital vital, Side side, BigDecimal limit, boolean reached, BigDecimal calm) {

    public static Bound below(Vital vital, BigDecimal limit) {
        return new Bound(vital, Side.LOW, limit, false, limit.add(vital.deadband()));
    }

    public static Bound above(Vital vital, BigDecimal limit) {
        return new Bound(vital, Side.HIGH, limit, false, limit.subtract(vital.deadband()));
    }

    public static Bound atMost(Vital vital, BigDecimal limit) {
        return new Bound(vital, Side.LOW, limit, true, limit.add(step(vital)).add(vital.deadband()));
    }

    public static Bound atLeast(Vital vital, BigDecimal limit) {
        return new Bound(
                vital, Side.HIGH, limit, true, limit.subtract(step(vital)).subtract(vital.deadband()));
    }

    /** The same with another deadband, where a fixed one would mean nothing. */
    public Bound calmAt(BigDecimal value) {
        return new Bound(vital, side, limit, reached, value);
    }

    public boolean isBeyond(BigDecimal value) {
        int beyond = seen(value).compareTo(limit);
        return side == Side.LOW ? beyond < 0 || (reached && beyond == 0) : beyond > 0 || (reached && beyond == 0);
    }

    /** Whether it is a number that rules may look at, and beyond. */
    public boolean isBeyond(@Nullable Sample sample) {
        if (sample == null || !sample.isUsable()) {
            return false;
        }
        BigDecimal value = sample.value();
        return value != null && isBeyond(value);
    }

    public boolean isCalm(@Nullable Sample sample) {
        if (sample == null || sample.value() == null) {
            return false;
        }
        int inside = seen(sample.number()).compareTo(calm);
        return side == Side.LOW ? inside >= 0 : inside <= 0;
    }

    /** What a rule says of a sample that is beyond. */
    public Match match(Severity severity, Sample sample) {
        return Match.of(severity, sample).on(side).against(limit);
    }

    private BigDecimal seen(BigDecimal value) {
        return reached ? vital.rounded(value) : value;
    }

    private static BigDecimal step(Vital vital) {
        return BigDecimal.ONE.movePointLeft(vital.decimals());
    }
}
