package no.varde.alerts.rule.glucose;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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
import no.varde.contract.event.Symptom;

/**
 * DM-G2: hyperglycaemia of level 2, in mmol/L, that lasts, or one such value with signs of ketoacidosis: one value alone
 * is no RED. It is calm only once level 1 is left behind too. Source: Diabetes Care
 * 2017;40:1622; persistence project default.
 *
 * @param raised level 1
 */
public record HighGlucose(Bound high, Bound raised, Duration apart, Duration within) implements Check {

    public static final String ID = "DM-G2";
    private static final Set<Symptom> KETOACIDOSIS = Set.of(Symptom.NAUSEA, Symptom.KETONES);

    public static final Rule RULE = new Rule(
            RuleDescription.clinical(
                            ID,
                            Glucose.FAMILY,
                            "RED for two glucose values above level 2, some time apart, or one with nausea or ketones",
                            "Diabetes Care 2017;40:1622, level 2; persistence project default",
                            Glucose.VITAL)
                    .onSymptoms()
                    .with(
                            Parameter.of("above", "13.9", Glucose.UNIT, "level 2"),
                            Parameter.of("apart", "120", "min", "how far the two must lie apart at least"),
                            Parameter.of("hours", "24", "h", "and at most"))
                    .replacing(Glucose.VITAL, Side.HIGH),
            HighGlucose::under);

    private static Check under(Terms terms) {
        return new HighGlucose(
                Glucose.high(terms),
                Glucose.high(terms.of(RaisedGlucose.RULE)),
                terms.minutes("apart"),
                terms.hours("hours"));
    }

    @Override
    public List<Match> judge(Situation situation) {
        Sample sample = situation.nowOrWith(KETOACIDOSIS, Glucose.VITAL);
        if (sample == null || !high.isBeyond(sample)) {
            return List.of();
        }
        Set<Symptom> symptoms = situation.symptoms(KETOACIDOSIS);
        List<Sample> before = earlier(situation, sample);
        return symptoms.isEmpty() && before.isEmpty()
                ? List.of()
                : List.of(high.match(Severity.RED, sample)
                        .decidedBy(before)
                        .decidedBy(List.of(sample))
                        .because(symptoms));
    }

    private List<Sample> earlier(Situation situation, Sample sample) {
        Instant latest = sample.measuredAt().minus(apart);
        return situation.asOf(sample.entry()).series(Glucose.VITAL, within).stream()
                .filter(one -> one != sample && !one.measuredAt().isAfter(latest) && high.isBeyond(one))
                .toList();
    }

    @Override
    public boolean isCalm(Situation situation, Concern concern, Entry raisedBy) {
        Sample sample = situation.now(Glucose.VITAL);
        return high.isCalm(sample) && raised.isCalm(sample);
    }
}
