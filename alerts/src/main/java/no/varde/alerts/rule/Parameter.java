package no.varde.alerts.rule;

import java.math.BigDecimal;

/**
 * A number of a rule that a plan may set.
 *
 * @param unit in UCUM or a plain word such as {@code readings}
 */
public record Parameter(String name, BigDecimal standard, String unit, String meaning) {

    public static Parameter of(String name, String standard, String unit, String meaning) {
        return new Parameter(name, new BigDecimal(standard), unit, meaning);
    }
}
