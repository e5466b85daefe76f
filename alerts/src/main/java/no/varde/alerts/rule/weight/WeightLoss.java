package no.varde.alerts.rule.weight;

import no.varde.alerts.rule.Parameter;
import no.varde.alerts.rule.Rule;
import no.varde.contract.event.Side;

/** HF-W5: a loss of more than 2.0 kg in 3 days may mean too much diuretic. */
public final class WeightLoss {

    public static final Rule RULE = new Rule(
            WeightRules.description(
                            "HF-W5",
                            "YELLOW for more than some kg below the highest weight of the days before (too much diuretic)",
                            "project default")
                    .with(WeightRules.kg("2.0"), Parameter.of("days", "3", "d", "how far back"), WeightRules.slack()),
            terms -> WeightRules.change(terms, Side.LOW, terms.days("days"), false));

    private WeightLoss() {}
}
