package no.varde.alerts.stream;

import java.util.List;
import no.varde.alerts.rule.Rule;
import no.varde.alerts.rule.RuleSet;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.vitals.VitalsTable;

/** The rules of this build, and how a plan makes its own set of them. */
public record RuleBook(List<Rule> catalogue, VitalsTable vitals) {

    public RuleBook {
        catalogue = List.copyOf(catalogue);
    }

    RuleSet rules(MonitoringPlan plan) {
        return RuleSet.of(catalogue, plan, vitals);
    }
}
