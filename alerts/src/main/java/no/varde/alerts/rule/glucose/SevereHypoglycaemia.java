package no.varde.alerts.rule.glucose;

import java.util.List;
import no.varde.alerts.rule.Check;
import no.varde.alerts.rule.Match;
import no.varde.alerts.rule.Rule;
import no.varde.alerts.rule.RuleDescription;
import no.varde.alerts.rule.Situation;
import no.varde.contract.event.Severity;
import no.varde.contract.event.Symptom;

/**
 * DM-H3: hypoglycaemia of level 3, an event that somebody reports. There is no number to it, so no number ends it.
 * Source: Diabetes Care 2017;40:1622.
 */
public record SevereHypoglycaemia() implements Check {

    public static final String ID = "DM-H3";

    public static final Rule RULE = new Rule(
            RuleDescription.clinical(
                            ID,
                            Glucose.FAMILY,
                            "RED, before all others, when a low glucose needed another person's help; only a person ends it",
                            "Diabetes Care 2017;40:1622, level 3")
                    .onSymptoms(),
            terms -> new SevereHypoglycaemia());

    @Override
    public List<Match> judge(Situation situation) {
        return situation.event().circumstances().symptoms().contains(Symptom.HYPO_NEEDED_HELP)
                ? List.of(Match.ofPatient(Severity.RED).immediate().because(List.of(Symptom.HYPO_NEEDED_HELP)))
                : List.of();
    }

    @Override
    public boolean clears() {
        return false;
    }
}
