package no.varde.alerts.stream;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import no.varde.alerts.rule.Chart;
import no.varde.alerts.rule.RuleSet;
import no.varde.alerts.rule.device.DeviceContact;
import no.varde.alerts.rule.missing.Gap;
import no.varde.contract.event.MonitoringPlan;
import org.jspecify.annotations.Nullable;

/** One patient in memory: the chart, the plan with the rules that it runs, and what is waited for. */
final class Patient {

    /** What a patient weighs without any reading, in readings. */
    private static final int ITSELF = 5;

    private final String patientId;
    private final Chart chart;
    private final Map<String, Gap.Open> gaps = new HashMap<>();
    private final Map<String, DeviceContact> devices = new HashMap<>();
    private final Map<String, Instant> forms = new HashMap<>();
    private @Nullable RuleSet rules;
    private Scheduled scheduled = Scheduled.NOTHING;
    private int weighed;

    Patient(String patientId, Chart chart) {
        this.patientId = patientId;
        this.chart = chart;
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

    Scheduled scheduled() {
        return scheduled;
    }

    /** What has not come and is work until it does, by key of the state store. */
    Map<String, Gap.Open> gaps() {
        return gaps;
    }

    /** Devices that report their state, by id. */
    Map<String, DeviceContact> devices() {
        return devices;
    }

    /** When each form was last filled in. */
    Map<String, Instant> forms() {
        return forms;
    }

    void follow(RuleSet newer) {
        rules = newer;
    }

    void schedule(Scheduled newer) {
        scheduled = newer;
    }

    /** How much heavier it is in memory than when that was last asked, in readings. */
    int gained() {
        int weighs = chart.size() + ITSELF;
        int gained = weighs - weighed;
        weighed = weighs;
        return gained;
    }

    /** What it weighed when that was last asked. */
    int weighed() {
        return weighed;
    }
}
