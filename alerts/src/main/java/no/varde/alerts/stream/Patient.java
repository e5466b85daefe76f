package no.varde.alerts.stream;

import no.varde.alerts.rule.Chart;
import no.varde.alerts.rule.RuleSet;
import no.varde.contract.event.MonitoringPlan;
import org.jspecify.annotations.Nullable;

/** One patient in memory: the chart, and the plan with the rules that it runs. */
final class Patient {

    private final String patientId;
    private final Chart chart;
    private @Nullable RuleSet rules;
    private int weighed;

    Patient(String patientId, Chart chart, @Nullable RuleSet rules) {
        this.patientId = patientId;
        this.chart = chart;
        this.rules = rules;
    }

    String patientId() {
        return patientId;
    }

    Chart chart() {
        return chart;
    }

    /** Null where no plan is known. */
    @Nullable
    RuleSet rules() {
        return rules;
    }

    @Nullable
    MonitoringPlan plan() {
        return rules == null ? null : rules.plan();
    }

    void follow(RuleSet newer) {
        rules = newer;
    }

    /** How much heavier it is in memory than when that was last asked, in readings. */
    int gained() {
        int weighs = chart.size() + 1;
        int gained = weighs - weighed;
        weighed = weighs;
        return gained;
    }

    /** What it weighed when that was last asked. */
    int weighed() {
        return weighed;
    }
}
