package no.varde.alerts.rule.weight;

import no.varde.alerts.rule.Parameter;
import no.varde.alerts.rule.Rule;
import no.varde.contract.event.Side;

/** HF-W1: a gain of more than 2.0 kg over the lowest valid weight of the 3 days before. */
public final class ThreeDayGain {

    public static final Rule RULE = new Rule(
            WeightRules.description(
                            "HF-W1",
                            "YELLOW for more than some kg above the lowest weight of the days before; RED with a symptom of heart failure",
                            "ESC patient site heartfailurematters.org; BMC Med Inform Decis Mak 2016")
                    .with(WeightRules.kg("2.0"), Parameter.of("days", "3", "d", "how far back"), WeightRules.slack())
                    .onSymptoms(),
            terms -> WeightRules.change(terms, Side.HIGH, terms.days("days"), true));

    private ThreeDayGain() {}
}
