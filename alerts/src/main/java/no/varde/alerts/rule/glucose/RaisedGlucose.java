package no.varde.alerts.rule.glucose;

import java.time.Duration;
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

/**
 * DM-G1: hyperglycaemia of level 1, in mmol/L, that lasts; lower values between do not matter. Source: Diabetes Care
 * 2017;40:1622; persistence project default.
 */
public record RaisedGlucose(Bound high, int n, Duration within) implements Check {

    public static final String ID = "DM-G1";

    public static final Rule RULE = new Rule(
            RuleDescription.clinical(
                            ID,
                            Glucose.FAMILY,
                            "YELLOW for glucose above level 1, n times within some hours",
                            "Diabetes Care 2017;40:1622, level 1; persistence project default",
                            Glucose.VITAL)
                    .with(
                            Parameter.of("above", "10.0", Glucose.UNIT, "level 1"),
                            Parameter.of("n", "3", "readings", "how many must lie above"),
                            Parameter.of("hours", "48", "h", "within which they must lie"))
                    .replacing(Glucose.VITAL, Side.HIGH),
            RaisedGlucose::under);

    private static Check under(Terms terms) {
        return new RaisedGlucose(Glucose.high(terms), terms.count("n"), terms.hours("hours"));
    }

    @Override
    public List<Match> judge(Situation situation) {
        Sample sample = situation.now(Glucose.VITAL);
        if (sample == null || !high.isBeyond(sample)) {
            return List.of();
        }
        List<Sample> above = situation.series(Glucose.VITAL, within).stream()
                .filter(high::isBeyond)
                .toList();
        return above.size() < n
                ? List.of()
                : List.of(high.match(Severity.YELLOW, sample).decidedBy(above).input("readings", above.size()));
    }

    @Override
    public boolean isCalm(Situation situation, Concern concern, Entry raised) {
        return high.isCalm(situation.now(Glucose.VITAL));
    }
}
