package no.varde.alerts.rule.pressure;

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
import no.varde.contract.event.Severity;
import no.varde.contract.event.Side;
import no.varde.contract.event.Symptom;

/**
 * BP-CRISIS: a very high pressure. With a symptom of harm to heart or brain it is RED at once, in whichever order the
 * two come within 24 h. Without, the first one asks the patient to measure again and the repeat is YELLOW; so is the
 * first reading of any kind after an hour in which no repeat came. Source: ESH 2023, grade 3; mapping project default.
 */
public record PressureCrisis(HighPressure high, Repeat repeat) implements Check {

    public static final String ID = "BP-CRISIS";
    static final String FAMILY = "BP";

    private static final Set<Symptom> HARM = EnumSet.of(
            Symptom.CHEST_PAIN,
            Symptom.BREATHLESS_MORE,
            Symptom.HEADACHE,
            Symptom.VISION_DISTURBED,
            Symptom.STROKE_SIGNS,
            Symptom.DROWSY);

    public static final Rule RULE = new Rule(
            RuleDescription.clinical(
                            ID,
                            FAMILY,
                            "RED for a very high pressure with symptoms; without, the first asks for a repeat, and YELLOW"
                                    + " once repeated or when no repeat came",
                            "ESH 2023, grade 3; mapping project default",
                            HighPressure.SYSTOLIC,
                            HighPressure.DIASTOLIC)
                    .onEveryReading()
                    .with(
                            HighPressure.systolic("180"),
                            HighPressure.diastolic("110"),
                            Repeat.asking("5"),
                            Repeat.waiting())
                    .replacing(HighPressure.SYSTOLIC, Side.HIGH)
                    .replacing(HighPressure.DIASTOLIC, Side.HIGH),
            terms -> new PressureCrisis(HighPressure.of(terms), Repeat.of(terms)));

    @Override
    public List<Match> judge(Situation situation) {
        Entry measured = HighPressure.measured(situation, HARM);
        if (measured == null) {
            return repeat.judgeMissed(situation, high);
        }
        if (!high.isReachedBy(measured)) {
            return List.of();
        }
        Set<Symptom> symptoms = situation.symptoms(HARM);
        return symptoms.isEmpty() ? repeat.judge(situation, high) : withSymptoms(measured, symptoms);
    }

    private List<Match> withSymptoms(Entry measured, Set<Symptom> symptoms) {
        List<Match> matches = high.matches(Severity.RED, measured);
        matches.forEach(match -> match.because(symptoms).repeatAfter(repeat.minutes()));
        return matches;
    }

    @Override
    public boolean isCalm(Situation situation, Concern concern, Entry raised) {
        return high.isCalm(situation, concern);
    }
}
