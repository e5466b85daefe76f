package no.varde.contract.vitals;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Alert limits of one vital in its canonical unit, inclusive at the vital's number of decimals: red at or beyond
 * {@code redLow} / {@code redHigh}, else yellow at or beyond {@code yellowLow} / {@code yellowHigh}. An absent limit
 * never alerts. Defaults only seed a patient's plan: a clinician approves the limits that are used.
 */
public record Limits(
        @Nullable BigDecimal redLow,
        @Nullable BigDecimal yellowLow,
        @Nullable BigDecimal yellowHigh,
        @Nullable BigDecimal redHigh) {

    public static final Limits NONE = new Limits(null, null, null, null);

    public boolean isEmpty() {
        return redLow == null && yellowLow == null && yellowHigh == null && redHigh == null;
    }
}
