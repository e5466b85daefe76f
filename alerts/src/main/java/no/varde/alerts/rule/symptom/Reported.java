package no.varde.alerts.rule.symptom;

import java.util.List;
import java.util.Set;
import no.varde.alerts.rule.Check;
import no.varde.alerts.rule.Match;
import no.varde.alerts.rule.RuleDescription;
import no.varde.alerts.rule.Situation;
import no.varde.contract.event.Severity;
import no.varde.contract.event.Symptom;

/**
 * That the reading itself reports one of those symptoms. All of them are one alert of the patient's, which is as severe
 * as the worst.
 *
 * @param immediate whether it goes before all others
 */
record Reported(Set<Symptom> asked, Severity severity, boolean immediate) implements Check {

    static RuleDescription description(String id, String says, String source) {
        return RuleDescription.clinical(id, "SYM", says, source).onSymptoms();
    }

    @Override
    public List<Match> judge(Situation situation) {
        List<Symptom> reported = situation.event().circumstances().symptoms().stream()
                .filter(asked::contains)
                .toList();
        if (reported.isEmpty()) {
            return List.of();
        }
        Match match = Match.ofPatient(severity).because(reported);
        return List.of(immediate ? match.immediate() : match);
    }

    @Override
    public boolean clears() {
        return false;
    }
}
