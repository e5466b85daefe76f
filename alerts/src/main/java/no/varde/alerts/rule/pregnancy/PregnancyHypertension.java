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
import no.varde.alerts.rule.pressure.Repeat;
import no.varde.contract.event.Side;
import org.jspecify.annotations.Nullable;

/**
 * PREG-1: high pressure in pregnancy. The first one asks the patient to measure again, the repeat is YELLOW for the same
 * day, and so is the first reading of any kind after an hour in which no repeat came. Severe pressure is left to PREG-2
 * where the plan runs it. Source: RCOG guidance on self-monitoring, Preeclampsia Foundation.
 *
 * @param left what PREG-2 takes care of
 */
public record PregnancyHypertension(
        HighPressure high, @Nullable HighPressure left, Repeat repeat) implements Check {

    public static final String ID = "PREG-1";
    static final String FAMILY = "PREG";

    public static final Rule RULE = new Rule(
            RuleDescription.clinical(
                            ID,
                            FAMILY,
                            "In pregnancy a high pressure asks for a repeat; YELLOW once repeated or when no repeat came",
                            "RCOG guidance on self-monitoring of blood pressure in pregnancy; Preeclampsia Foundation",
                            HighPressure.SYSTOLIC,
                            HighPressure.DIASTOLIC)
                    .onEveryReading()
                    .with(
                            HighPressure.systolic("140"),
                            HighPressure.diastolic("90"),
                            Repeat.asking("15"),
                            Repeat.waiting())
                    .replacing(HighPressure.SYSTOLIC, Side.HIGH)
                    .replacing(HighPressure.DIASTOLIC, Side.HIGH),
            PregnancyHypertension::under);

    private static Check under(Terms terms) {
        Terms severe = terms.of(SeverePregnancyHypertension.RULE);
        return new PregnancyHypertension(
                HighPressure.of(terms), severe.runs() ? HighPressure.of(severe) : null, Repeat.of(terms));
    }

    @Override
    public List<Match> judge(Situation situation) {
        Entry measured = HighPressure.measured(situation, Set.of());
        if (measured == null) {
            return repeat.judgeMissed(situation, high);
        }
        return !high.isReachedBy(measured) || (left != null && left.isReachedBy(measured))
                ? List.of()
                : repeat.judge(situation, high);
    }

    @Override
    public boolean isCalm(Situation situation, Concern concern, Entry raised) {
        return high.isCalm(situation, concern);
    }
}
