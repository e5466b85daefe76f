package no.varde.alerts.rule.weight;

import static no.varde.alerts.rule.weight.ImplausibleStep.WEIGHT;

import java.math.BigDecimal;
import java.time.Duration;
import no.varde.alerts.rule.Families;
import no.varde.alerts.rule.Parameter;
import no.varde.alerts.rule.RuleDescription;
import no.varde.alerts.rule.Terms;
import no.varde.contract.event.Side;

/** What the rules of weight share. */
final class WeightRules {

    private static final String SLACK = "slack";

    private WeightRules() {}

    static RuleDescription description(String id, String says, String source) {
        return RuleDescription.clinical(id, Families.WEIGHT, says, source, WEIGHT);
    }

    static Parameter kg(String standard) {
        return Parameter.of("kg", standard, "kg", "a change of more than that is a matter");
    }

    /** Nobody weighs at the same minute every day: without it, ten minutes later than yesterday is not a day later. */
    static Parameter slack() {
        return Parameter.of(SLACK, "4", "h", "how much later in the day than the weight compared with still counts");
    }

    static WeightChange change(Terms terms, Side side, Duration window, boolean withSymptoms) {
        return new WeightChange(
                side,
                new WeightChange.Allowed(terms.number("kg"), BigDecimal.ZERO),
                window,
                terms.hours(SLACK),
                ImplausibleStep.in(terms),
                terms.vital(WEIGHT).deadband(),
                withSymptoms);
    }
}
