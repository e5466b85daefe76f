package no.varde.alerts.rule.anticoagulation;

import java.math.BigDecimal;
import java.util.List;
import no.varde.alerts.rule.Bound;
import no.varde.alerts.rule.Check;
import no.varde.alerts.rule.Concern;
import no.varde.alerts.rule.Entry;
import no.varde.alerts.rule.Match;
import no.varde.alerts.rule.Parameter;
import no.varde.alerts.rule.Rule;
import no.varde.alerts.rule.RuleDescription;
import no.varde.alerts.rule.Sample;
import no.varde.alerts.rule.Situation;
import no.varde.alerts.rule.Terms;
import no.varde.contract.event.Severity;
import no.varde.contract.event.Side;
import no.varde.contract.vitals.Vital;

/**
 * INR-1: an INR outside the patient's own target range, whose ends belong to it, and RED far outside. Targets differ from
 * patient to patient, so without one in the plan the rule says nothing and leaves the general limits alone. Source:
 * secondary sources on vitamin K antagonists (target 2.0–3.0 for most, 5.0 as action level).
 */
public record InrRange(List<Bound> red, List<Bound> range) implements Check {

    public static final String ID = "INR-1";
    private static final String VITAL = "INR";

    public static final Rule RULE = new Rule(
            RuleDescription.clinical(
                            ID,
                            "INR",
                            "YELLOW for an INR outside the patient's target range, RED far outside; silent without a range",
                            "guidance on vitamin K antagonists, secondary sources",
                            VITAL)
                    .with(
                            Parameter.personal("low", "{INR}", "lower end of the target range"),
                            Parameter.personal("high", "{INR}", "upper end of the target range"),
                            Parameter.of("redLow", "1.5", "{INR}", "RED below"),
                            Parameter.of("redHigh", "5.0", "{INR}", "RED at or above"))
                    .replacing(VITAL, Side.LOW, Side.HIGH),
            InrRange::under);

    private static Check under(Terms terms) {
        BigDecimal low = terms.set("low");
        BigDecimal high = terms.set("high");
        if (low == null || high == null) {
            return Check.NEVER;
        }
        Vital inr = terms.vital(VITAL);
        return new InrRange(
                List.of(Bound.below(inr, terms.number("redLow")), Bound.atLeast(inr, terms.number("redHigh"))),
                List.of(Bound.below(inr, low), Bound.above(inr, high)));
    }

    @Override
    public List<Match> judge(Situation situation) {
        Sample sample = situation.now(VITAL);
        if (sample == null) {
            return List.of();
        }
        for (Bound bound : red) {
            if (bound.isBeyond(sample)) {
                return List.of(bound.match(Severity.RED, sample));
            }
        }
        for (Bound bound : range) {
            if (bound.isBeyond(sample)) {
                return List.of(bound.match(Severity.YELLOW, sample));
            }
        }
        return List.of();
    }

    @Override
    public boolean isCalm(Situation situation, Concern concern, Entry raised) {
        Sample sample = situation.now(VITAL);
        for (Bound bound : range) {
            if (bound.side() == concern.side() && !bound.isCalm(sample)) {
                return false;
            }
        }
        return true;
    }
}
