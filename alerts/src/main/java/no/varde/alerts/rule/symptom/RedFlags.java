package no.varde.alerts.rule.symptom;

import java.util.Set;
import no.varde.alerts.rule.Rule;
import no.varde.contract.event.Severity;
import no.varde.contract.event.Symptom;

/**
 * SYM-RED: chest pain now, fainted, cannot speak in sentences, or signs of a stroke are RED and go before all others. It
 * runs for every plan: whoever reports one of these must not meet silence because nobody thought of naming the rule.
 */
public final class RedFlags {

    static final Set<Symptom> FLAGS =
            Set.of(Symptom.CHEST_PAIN, Symptom.FAINTED, Symptom.CANNOT_SPEAK_SENTENCES, Symptom.STROKE_SIGNS);

    public static final Rule RULE = new Rule(
            Reported.description(
                            "SYM-RED",
                            "RED before all others for chest pain, fainted, cannot speak in sentences, or signs of a stroke",
                            "project default")
                    .always(),
            terms -> new Reported(FLAGS, Severity.RED, true));

    private RedFlags() {}
}
