package no.varde.alerts.rule.limit;

import java.math.BigDecimal;
import no.varde.alerts.rule.Sample;
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

    @Override
    public boolean isRed(Sample sample) {
        return isBeyond(sample, red);
    }

    @Override
    public boolean isBeyondYellow(Sample sample) {
        return isBeyond(sample, yellow) || (yellow != null && isRed(sample));
    }

    @Override
    public boolean isCalm(Sample sample) {
        BigDecimal outer = outerLimit();
        if (sample.value() == null || outer == null) {
            return false;
        }
        BigDecimal step = BigDecimal.ONE.movePointLeft(vital.decimals()).add(vital.deadband());
        BigDecimal value = vital.rounded(sample.value());
        return side == Side.HIGH ? value.compareTo(outer.subtract(step)) <= 0 : value.compareTo(outer.add(step)) >= 0;
    }

    @Override
    public @Nullable BigDecimal limit(Severity severity) {
        return severity == Severity.RED ? red : yellow;
    }

    private boolean isBeyond(Sample sample, @Nullable BigDecimal limit) {
        if (sample.value() == null || limit == null) {
            return false;
        }
        int beyond = vital.rounded(sample.value()).compareTo(limit);
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
