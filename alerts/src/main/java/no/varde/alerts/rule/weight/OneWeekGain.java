package no.varde.alerts.rule.weight;

import no.varde.alerts.rule.Parameter;
import no.varde.alerts.rule.Rule;
import no.varde.contract.event.Side;

/**
 * HF-W3: a gain of more than 2.3 kg, which is 5 lb, in a week; or, where the plan asks for it, of more than a share of the
 * body weight (1 % marked most decompensations in a Berlin thesis of 23 patients).
 */
public final class OneWeekGain {

    public static final Rule RULE = new Rule(
            WeightRules.description(
                            "HF-W3",
                            "YELLOW for more than some kg, or some percent of it, above the lowest weight of the days before",
                            "Allina Health patient guide; BEAT-HF, Trials 2014;15:124, has 2.7 kg")
                    .with(
                            WeightRules.kg("2.3"),
                            Parameter.of("percent", "0", "%", "of the weight compared with, in place of kg; 0: kg"),
                            Parameter.of("days", "7", "d", "how far back"),
                            WeightRules.slack()),
            terms -> WeightRules.change(terms, Side.HIGH, terms.days("days"), false)
                    .allowing(new WeightChange.Allowed(terms.number("kg"), terms.number("percent"))));

    private OneWeekGain() {}
}
