package no.varde.alerts.rule.symptom;

import no.varde.alerts.rule.Rule;
import no.varde.contract.event.Severity;

/** SYM-HF1: more breathless, more swelling or light-headed since yesterday is YELLOW. */
public final class HeartFailureWorse {

    public static final Rule RULE = new Rule(
            Reported.description(
                    "SYM-HF1",
                    "YELLOW for more breathless, more swelling or light-headed since yesterday",
                    "BEAT-HF symptom group 1, Trials 2014;15:124"),
            terms -> new Reported(HeartFailureSymptoms.WORSE, Severity.YELLOW, false));

    private HeartFailureWorse() {}
}
