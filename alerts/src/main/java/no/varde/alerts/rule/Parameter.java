package no.varde.alerts.rule;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number of a rule that a plan may set.
 *
 * @param standard what holds where the plan says nothing; null where only the plan can say it
 * @param unit in UCUM or a plain word such as {@code readings}
 */
public record Parameter(String name, @Nullable BigDecimal standard, String unit, String meaning) {

    public static Parameter of(String name, String standard, String unit, String meaning) {
        return new Parameter(name, new BigDecimal(standard), unit, meaning);
    }

    /** Has no default: it is the patient's own. */
    public static Parameter personal(String name, String unit, String meaning) {
        return new Parameter(name, null, unit, meaning);
    }
}
