package no.varde.alerts.rule.pregnancy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import no.varde.alerts.rule.Check;
import no.varde.alerts.rule.Concern;
import no.varde.alerts.rule.Entry;
import no.varde.alerts.rule.Match;
import no.varde.alerts.rule.Rule;
import no.varde.alerts.rule.RuleDescription;
import no.varde.alerts.rule.Situation;
import no.varde.alerts.rule.pressure.HighPressure;
import no.varde.contract.event.Severity;
import no.varde.contract.event.Side;
import no.varde.contract.event.Symptom;

/**
 * PREG-3: a symptom of pre-eclampsia within 24 h of a high pressure, in whichever order they come. Source: project
 * default.
 */
public record Preeclampsia(HighPressure high) implements Check {

    public static final String ID = "PREG-3";

    private static final Set<Symptom> SYMPTOMS =
            EnumSet.of(Symptom.HEADACHE, Symptom.VISION_DISTURBED, Symptom.UPPER_ABDOMINAL_PAIN);

    public static final Rule RULE = new Rule(
            RuleDescription.clinical(
                            ID,
                            PregnancyHypertension.FAMILY,
                            "RED for headache, disturbed vision or upper abdominal pain within 24 h of a high pressure in"
                                    + " pregnancy",
                            "project default",
                            HighPressure.SYSTOLIC,
                            HighPressure.DIASTOLIC)
                    .onSymptoms()
                    .with(HighPressure.systolic("140"), HighPressure.diastolic("90"))
                    .replacing(HighPressure.SYSTOLIC, Side.HIGH)
                    .replacing(HighPressure.DIASTOLIC, Side.HIGH),
            terms -> new Preeclampsia(HighPressure.of(terms)));

    @Override
    public List<Match> judge(Situation situation) {
        Set<Symptom> symptoms = situation.symptoms(SYMPTOMS);
        Entry measured = symptoms.isEmpty() ? null : HighPressure.measured(situation, SYMPTOMS);
        if (measured == null || !high.isReachedBy(measured)) {
            return List.of();
        }
        List<Match> matches = high.matches(Severity.RED, measured);
        matches.forEach(match -> match.because(symptoms));
        return matches;
    }

    @Override
    public boolean isCalm(Situation situation, Concern concern, Entry raised) {
        return high.isCalm(situation, concern);
    }
}
