package no.varde.contract.vitals;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A range of plausible values, both ends inside it, in the vital's canonical unit; an absent end is open. */
public record Range(@Nullable BigDecimal low, @Nullable BigDecimal high) {

    public boolean contains(BigDecimal value) {
        return (low == null || value.compareTo(low) >= 0) && (high == null || value.compareTo(high) <= 0);
    }
}
