package no.varde.alerts.rule.technical;

import java.math.BigDecimal;
import java.util.List;
import no.varde.alerts.rule.Check;
import no.varde.alerts.rule.Concern;
import no.varde.alerts.rule.Entry;
import no.varde.alerts.rule.Match;
import no.varde.alerts.rule.Parameter;
import no.varde.alerts.rule.Rule;
import no.varde.alerts.rule.RuleDescription;
import no.varde.alerts.rule.Sample;
import no.varde.alerts.rule.Situation;
import no.varde.contract.event.Category;
import no.varde.contract.event.Severity;
import org.jspecify.annotations.Nullable;

/**
 * TECH-4-BP, the blood pressure among the implausible values of TECH-4: systolic and diastolic closer than 10 mm[Hg]. It
 * adds a note and takes nothing away: clinical rules judge both values, since a real emergency can look impossible.
 * Source: project default.
 */
public record PulsePressure(BigDecimal least) implements Check {

    public static final String ID = "TECH-4-BP";
    private static final String SYSTOLIC = "BP_SYSTOLIC";
    private static final String DIASTOLIC = "BP_DIASTOLIC";

    public static final Rule RULE = new Rule(
            RuleDescription.clinical(
                            ID,
                            ID,
                            "TECH for a blood pressure whose two values lie implausibly close, which clinical rules judge"
                                    + " all the same",
                            "project default",
                            SYSTOLIC)
                    .of(Category.TECHNICAL)
                    .with(Parameter.of("least", "10", "mm[Hg]", "how far systolic must lie above diastolic"))
                    .always(),
            terms -> new PulsePressure(terms.number("least")));

    @Override
    public List<Match> judge(Situation situation) {
        Sample systolic = situation.now(SYSTOLIC);
        BigDecimal difference = systolic == null ? null : difference(situation);
        return difference == null || systolic == null || difference.compareTo(least) >= 0
                ? List.of()
                : List.of(Match.of(Severity.TECH, systolic).input("difference", difference));
    }

    /** Only what has both values says anything. */
    @Override
    public boolean isAbout(Situation situation, Concern concern, Entry raised) {
        return difference(situation) != null;
    }

    @Override
    public boolean isCalm(Situation situation, Concern concern, Entry raised) {
        BigDecimal difference = difference(situation);
        return difference != null && difference.compareTo(least) >= 0;
    }

    private static @Nullable BigDecimal difference(Situation situation) {
        Sample systolic = situation.now(SYSTOLIC);
        Sample diastolic = situation.now(DIASTOLIC);
        if (systolic == null || diastolic == null || systolic.value() == null || diastolic.value() == null) {
            return null;
        }
        return systolic.number().subtract(diastolic.number());
    }
}
