package no.varde.alerts.stream;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.varde.alerts.rule.Evaluation;
import no.varde.alerts.rule.History;
import no.varde.alerts.rule.Sample;
import no.varde.contract.event.Finding;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.event.Reading;

/**
 * One reading against one patient's state and plan. Without a plan, or while the patient WAITs to be taken on, a
 * reading is parked: it will be evaluated. While a plan is PAUSED or ENDED somebody decided that readings raise
 * nothing: they only join the history.
 */
final class ReadingRules {

    private final PatientState state;
    private final Evaluation evaluation;
    private final StreamMeters meters;
    private final Clock clock;

    ReadingRules(PatientState state, Evaluation evaluation, StreamMeters meters, Clock clock) {
        this.state = state;
        this.evaluation = evaluation;
        this.meters = meters;
        this.clock = clock;
    }

    /** @param offset of the reading in its partition: its place in the order of arrival */
    List<Finding> arrived(Reading reading, long offset) {
        Optional<MonitoringPlan> plan = state.plan(reading.patientId());
        if (plan.isEmpty() || plan.get().status() == MonitoringPlan.Status.WAITING) {
            state.park(reading, offset);
            meters.parked();
            return List.of();
        }
        return evaluate(reading, plan.get());
    }

    /** A plan came: keeps it unless a newer one is known, and evaluates what waited for it. */
    List<Finding> planned(MonitoringPlan plan) {
        Optional<MonitoringPlan> known = state.plan(plan.patientId());
        if (known.isPresent() && known.get().version() > plan.version()) {
            meters.stalePlan();
            return List.of();
        }
        state.keep(plan);
        if (plan.status() == MonitoringPlan.Status.WAITING) {
            return List.of();
        }
        List<Reading> waited = state.parked(plan.patientId());
        List<Finding> findings = waited.stream()
                .flatMap(reading -> evaluate(reading, plan).stream())
                .toList();
        state.unpark(plan.patientId());
        meters.unparked(waited.size());
        return findings;
    }

    private List<Finding> evaluate(Reading reading, MonitoringPlan plan) {
        Optional<PatientState.Seen> seen = state.seen(reading);
        if (seen.isPresent() && !Objects.equals(seen.get().contentHash(), reading.contentHash())) {
            meters.conflict();
            return List.of();
        }
        Reading first = seen.map(it -> asFirstSeen(reading, it)).orElse(reading);
        state.remember(first);
        Set<String> vitals = first.values().stream().map(Reading.Value::vital).collect(Collectors.toSet());
        List<Finding> findings = plan.isActive() ? findings(first, vitals, plan) : List.of();
        state.trim(first.patientId(), vitals);
        return findings;
    }

    private List<Finding> findings(Reading reading, Set<String> vitals, MonitoringPlan plan) {
        History history = state.history(reading.patientId(), vitals);
        Instant now = clock.instant();
        List<Finding> findings = evaluation.of(history, Sample.of(reading), plan, now);
        findings.forEach(meters::found);
        return findings;
    }

    /** A device that only knows how long ago it measured repeats itself with another time; the first one holds. */
    private static Reading asFirstSeen(Reading repeat, PatientState.Seen seen) {
        return new Reading(
                repeat.readingId(),
                repeat.patientId(),
                repeat.deviceId(),
                repeat.source(),
                seen.measuredAt(),
                seen.receivedAt(),
                repeat.values(),
                repeat.context(),
                repeat.contentHash());
    }
}
