package no.varde.alerts.rule.pressure;

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
 * BP-LOW: a low systolic pressure, in mm[Hg]; the limit is higher for somebody who is dizzy, in whichever order the two
 * come within 24 h. It is calm only beyond the higher one. Source: RCP NEWS2 2017; symptom part project default.
 */
public record LowPressure(Bound red, Bound yellow) implements Check {

    public static final String ID = "BP-LOW";
    private static final int REPEAT_AFTER_MINUTES = 5;
    private static final Set<Symptom> DIZZY = Set.of(Symptom.DIZZY, Symptom.LIGHT_HEADED);

    public static final Rule RULE = new Rule(
            RuleDescription.clinical(
                            ID,
                            PressureCrisis.FAMILY,
                            "RED for a low systolic pressure; YELLOW for a somewhat higher one with dizziness",
                            "RCP NEWS2 2017, score 3; symptom part project default",
                            HighPressure.SYSTOLIC)
                    .onSymptoms()
                    .with(
                            Parameter.of("red", "90", HighPressure.UNIT, "RED at or below"),
                            Parameter.of("yellow", "100", HighPressure.UNIT, "with dizziness YELLOW at or below"))
                    .replacing(HighPressure.SYSTOLIC, Side.LOW),
            LowPressure::under);

    private static Check under(Terms terms) {
        return new LowPressure(
                Bound.atMost(terms.vital(HighPressure.SYSTOLIC), terms.number("red")),
                Bound.atMost(terms.vital(HighPressure.SYSTOLIC), terms.number("yellow")));
    }

    @Override
    public List<Match> judge(Situation situation) {
        Sample sample = situation.nowOrWith(DIZZY, HighPressure.SYSTOLIC);
        if (sample == null) {
            return List.of();
        }
        if (red.isBeyond(sample)) {
            return sample.entry() == situation.event()
                    ? List.of(red.match(Severity.RED, sample).repeatAfter(REPEAT_AFTER_MINUTES))
                    : List.of();
        }
        if (!yellow.isBeyond(sample)) {
            return List.of();
        }
        Set<Symptom> dizzy = situation.symptoms(DIZZY);
        return dizzy.isEmpty()
                ? List.of()
                : List.of(yellow.match(Severity.YELLOW, sample)
                        .decidedBy(List.of(sample))
                        .because(dizzy));
    }

    @Override
    public boolean isCalm(Situation situation, Concern concern, Entry raised) {
        Sample sample = situation.now(HighPressure.SYSTOLIC);
        return red.isCalm(sample) && yellow.isCalm(sample);
    }
}
