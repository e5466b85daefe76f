package no.varde.alerts.rule.catalogue;

import java.util.List;
import no.varde.alerts.rule.Rule;
import no.varde.alerts.rule.limit.LimitCleared;
import no.varde.alerts.rule.limit.RedLimit;
import no.varde.alerts.rule.limit.YellowLimit;
import no.varde.contract.vitals.VitalsTable;

/** Every rule that runs: a new rule is a class, a line here and a test. */
public final class RuleCatalogue {

    private RuleCatalogue() {}

    public static List<Rule> of(VitalsTable vitals) {
        return List.of(new RedLimit(vitals), new YellowLimit(vitals), new LimitCleared(vitals));
    }
}
