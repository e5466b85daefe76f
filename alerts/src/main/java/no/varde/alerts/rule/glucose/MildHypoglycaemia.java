package no.varde.alerts.rule.glucose;

import java.time.Duration;
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
import org.jspecify.annotations.Nullable;

/**
 * DM-H1: hypoglycaemia of level 1, in mmol/L. Level 2 is left to DM-H2 where the plan runs it, though it counts as one
 * of two. Source: Diabetes Care 2017;40:1622 (levels);
 * escalation project default.
 *
 * @param left what DM-H2 takes care of
 */
public record MildHypoglycaemia(Bound low, @Nullable Bound left, Duration within, boolean onInsulin) implements Check {

    public static final String ID = "DM-H1";
    private static final Set<Symptom> DROWSY = Set.of(Symptom.DROWSY);

    public static final Rule RULE = new Rule(
            RuleDescription.clinical(
                            ID,
                            Glucose.FAMILY,
                            "YELLOW for glucose below level 1; RED when it is the second such within some hours, or with"
                                    + " drowsiness under insulin",
                            "Diabetes Care 2017;40:1622, level 1; escalation project default",
                            Glucose.VITAL)
                    .onSymptoms()
                    .with(
                            Parameter.of("below", "3.9", Glucose.UNIT, "level 1"),
                            Parameter.of("hours", "24", "h", "within which a second one is RED"),
                            Parameter.of("insulin", "0", "1 or 0", "whether the patient uses insulin"))
                    .replacing(Glucose.VITAL, Side.LOW),
            MildHypoglycaemia::under);

    private static Check under(Terms terms) {
        Terms severe = terms.of(SeriousHypoglycaemia.RULE);
        return new MildHypoglycaemia(
                Glucose.low(terms),
                severe.runs() ? Glucose.low(severe) : null,
                terms.hours("hours"),
                terms.number("insulin").signum() > 0);
    }

    @Override
    public List<Match> judge(Situation situation) {
        Sample sample = onInsulin ? situation.nowOrWith(DROWSY, Glucose.VITAL) : situation.now(Glucose.VITAL);
        if (!low.isBeyond(sample) || sample == null || (left != null && left.isBeyond(sample))) {
            return List.of();
        }
        Set<Symptom> drowsy = onInsulin ? situation.symptoms(DROWSY) : Set.of();
        List<Sample> before = earlier(situation, sample);
        Severity severity = drowsy.isEmpty() && before.isEmpty() ? Severity.YELLOW : Severity.RED;
        return List.of(low.match(severity, sample)
                .decidedBy(before)
                .decidedBy(List.of(sample))
                .because(drowsy)
                .repeatAfter(Glucose.REPEAT_AFTER_MINUTES));
    }

    /** Other low ones up to the sample. */
    private List<Sample> earlier(Situation situation, Sample sample) {
        return situation.asOf(sample.entry()).series(Glucose.VITAL, within).stream()
                .filter(one -> one != sample && low.isBeyond(one))
                .toList();
    }

    @Override
    public boolean isCalm(Situation situation, Concern concern, Entry raised) {
        return low.isCalm(situation.now(Glucose.VITAL));
    }
}
