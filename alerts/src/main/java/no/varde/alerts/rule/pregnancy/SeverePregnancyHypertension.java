package no.varde.alerts.rule.pregnancy;

import java.util.List;
import java.util.Set;
import no.varde.alerts.rule.Check;
import no.varde.alerts.rule.Concern;
import no.varde.alerts.rule.Entry;
import no.varde.alerts.rule.Match;
import no.varde.alerts.rule.Rule;
import no.varde.alerts.rule.RuleDescription;
import no.varde.alerts.rule.Situation;
import no.varde.alerts.rule.Terms;
import no.varde.alerts.rule.pressure.HighPressure;
import no.varde.contract.event.Severity;
import no.varde.contract.event.Side;

/**
 * PREG-2: severe pressure in pregnancy. One reading is enough, and it is repeated while somebody calls. It is calm only
 * once the limits of PREG-1 are left behind too. Source: RCOG guidance on self-monitoring, Preeclampsia Foundation.
 *
 * @param mild the limits of PREG-1
 */
public record SeverePregnancyHypertension(HighPressure high, HighPressure mild) implements Check {

    public static final String ID = "PREG-2";
    private static final int REPEAT_AFTER_MINUTES = 1;

    public static final Rule RULE = new Rule(
            RuleDescription.clinical(
                            ID,
                            PregnancyHypertension.FAMILY,
                            "RED, before all others, for one severe pressure in pregnancy; repeated while somebody calls",
                            "RCOG guidance on self-monitoring of blood pressure in pregnancy; Preeclampsia Foundation",
                            HighPressure.SYSTOLIC,
                            HighPressure.DIASTOLIC)
                    .with(HighPressure.systolic("160"), HighPressure.diastolic("110"))
                    .replacing(HighPressure.SYSTOLIC, Side.HIGH)
                    .replacing(HighPressure.DIASTOLIC, Side.HIGH),
            SeverePregnancyHypertension::under);

    private static Check under(Terms terms) {
        return new SeverePregnancyHypertension(
                HighPressure.of(terms), HighPressure.of(terms.of(PregnancyHypertension.RULE)));
    }

    @Override
    public List<Match> judge(Situation situation) {
        Entry measured = HighPressure.measured(situation, Set.of());
        if (measured == null || !high.isReachedBy(measured)) {
            return List.of();
        }
        List<Match> matches = high.matches(Severity.RED, measured);
        matches.forEach(match -> match.immediate().repeatAfter(REPEAT_AFTER_MINUTES));
        return matches;
    }

    @Override
    public boolean isCalm(Situation situation, Concern concern, Entry raised) {
        return high.isCalm(situation, concern) && mild.isCalm(situation, concern);
    }
}
