package no.varde.alerts.stream;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import no.varde.alerts.rule.Entry;
import no.varde.alerts.rule.Evaluation;
import no.varde.alerts.rule.RuleSet;
import no.varde.contract.event.Finding;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.event.Reading;
import no.varde.contract.event.ReadingInvalidated;

/**
 * One reading against one patient's state and plan. Without a plan, or while the patient WAITs to be taken on, a
 * reading is parked: it will be evaluated. While a plan is PAUSED or ENDED somebody decided that readings raise
 * nothing: they only join the chart.
 */
final class ReadingRules {

    private final PatientState state;
    private final Watches watches;
    private final Repeats repeats;
    private final StreamMeters meters;
    private final Clock clock;

    ReadingRules(PatientState state, Watches watches, Repeats repeats, StreamMeters meters, Clock clock) {
        this.state = state;
        this.watches = watches;
        this.repeats = repeats;
        this.meters = meters;
        this.clock = clock;
    }

    /** @param offset of the reading in its partition: its place in the order of arrival */
    List<Finding> arrived(Patient patient, Reading reading, long offset) {
        RuleSet rules = patient.rules();
        if (rules == null || rules.plan().status() == MonitoringPlan.Status.WAITING) {
            state.park(reading, offset);
            meters.parked();
            return List.of();
        }
        return evaluate(patient, rules, reading, offset);
    }

    /** A plan came: keeps it unless a newer one is known, and evaluates what waited for it. */
    List<Finding> planned(Patient patient, MonitoringPlan plan) {
        MonitoringPlan known = patient.plan();
        if (known != null && known.version() > plan.version()) {
            meters.stalePlan();
            return List.of();
        }
        state.keep(patient, plan);
        RuleSet rules = Objects.requireNonNull(patient.rules());
        boolean wasActive = known != null && known.isActive();
        List<Finding> findings = new ArrayList<>(watches.planned(patient, rules, wasActive, clock.instant()));
        if (plan.status() != MonitoringPlan.Status.WAITING) {
            List<PatientState.Parked> waited = state.parked(plan.patientId());
            waited.forEach(parked -> findings.addAll(evaluate(patient, rules, parked.reading(), parked.offset())));
            state.unpark(plan.patientId());
            meters.unparked(waited.size());
        }
        return findings;
    }

    /** A person marked a reading as invalid: rules skip it from now on. What was said of it stands until somebody ends it. */
    void invalidated(Patient patient, ReadingInvalidated correction) {
        patient.chart().invalidate(correction.readingId()).ifPresent(entry -> state.keep(patient, entry));
    }

    private List<Finding> evaluate(Patient patient, RuleSet rules, Reading reading, long offset) {
        Entry known = patient.chart().find(reading.readingId());
        if (known != null && !Objects.equals(known.origin().contentHash(), reading.contentHash())) {
            meters.conflict();
            return List.of();
        }
        // a device that only knows how long ago it measured repeats itself with another time: the first one holds
        Entry entry = known != null ? known : Entry.of(reading, offset);
        if (known == null) {
            patient.chart().add(entry);
            state.keep(patient, entry);
        }
        List<Finding> findings = new ArrayList<>(watches.arrived(patient, entry, reading.receivedAt()));
        if (rules.plan().isActive()) {
            findings.addAll(findings(patient, rules, entry, offset));
        }
        if (known == null) {
            state.trim(patient);
        }
        return findings;
    }

    private List<Finding> findings(Patient patient, RuleSet rules, Entry entry, long offset) {
        Evaluation.Result result = Evaluation.of(patient.chart(), entry, offset, rules, clock.instant());
        for (Entry changed : result.changed()) {
            state.keep(patient, changed);
        }
        repeats.asked(patient, result.findings());
        return result.findings();
    }
}
