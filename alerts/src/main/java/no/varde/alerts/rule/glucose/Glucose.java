package no.varde.alerts.rule.glucose;

import no.varde.alerts.rule.Bound;
import no.varde.alerts.rule.Terms;

/** What the rules of the family share. Sources say "below" and "above", so exact decimals are compared: 3.85 is low. */
final class Glucose {

    static final String VITAL = "GLUCOSE_MMOL";
    static final String FAMILY = "DM";
    static final String UNIT = "mmol/L";

    /** How soon to measure again after sugar. Source: ADA Standards of Care, treatment of hypoglycaemia. */
    static final int REPEAT_AFTER_MINUTES = 15;

    private Glucose() {}

    static Bound low(Terms terms) {
        return Bound.below(terms.vital(VITAL), terms.number("below"));
    }

    static Bound high(Terms terms) {
        return Bound.above(terms.vital(VITAL), terms.number("above"));
    }
}
