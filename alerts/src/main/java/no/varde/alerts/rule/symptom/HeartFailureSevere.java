package no.varde.alerts.rule.symptom;

import no.varde.alerts.rule.Rule;
import no.varde.contract.event.Severity;

/** SYM-HF2: woke up breathless, slept more upright than usual or much worse than yesterday is RED. */
public final class HeartFailureSevere {

    public static final Rule RULE = new Rule(
            Reported.description(
                    "SYM-HF2",
                    "RED for woke up breathless, slept more upright than usual, or much worse than yesterday",
                    "BEAT-HF symptom group 2, Trials 2014;15:124; RED project default"),
            terms -> new Reported(HeartFailureSymptoms.SEVERE, Severity.RED, false));

    private HeartFailureSevere() {}
}
