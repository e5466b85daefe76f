package no.varde.alerts.rule.weight;

import no.varde.alerts.rule.Parameter;
import no.varde.alerts.rule.Rule;
import no.varde.contract.event.Side;

/** HF-W2: a gain of more than 1.36 kg, which is 3 lb, in a day. */
public final class OneDayGain {

    public static final Rule RULE = new Rule(
            WeightRules.description(
                            "HF-W2",
                            "YELLOW for more than some kg above the lowest weight of the hours before; RED with a symptom of heart failure",
                            "BEAT-HF, Trials 2014;15:124; HeartPhone, Eur J Heart Fail 2013")
                    .with(WeightRules.kg("1.36"), Parameter.of("hours", "24", "h", "how far back"), WeightRules.slack())
                    .onSymptoms(),
            terms -> WeightRules.change(terms, Side.HIGH, terms.hours("hours"), true));

    private OneDayGain() {}
}
