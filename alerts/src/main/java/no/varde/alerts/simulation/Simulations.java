package no.varde.alerts.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.varde.alerts.rule.Rule;
import no.varde.alerts.rule.device.DeviceRules;
import no.varde.alerts.rule.missing.MissingRules;
import no.varde.alerts.simulation.SimulationStore.Followed;
import no.varde.contract.event.MonitoringPlan;

/**
 * Patient by patient: reads what is stored, lets go of the database, and computes. Bounded in patients, values and time;
 * what is beyond a bound is left out, and the answer says so.
 */
public final class Simulations {

    public static final int MOST_PATIENTS = 500;
    public static final int MOST_VALUES = 2_000_000;

    /** Of one patient, which are in memory at once: one each minute for the longest period and its warm-up is 180 000. */
    public static final int MOST_OF_ONE = 200_000;

    /** No patient is begun after that. */
    static final Duration LONGEST = Duration.ofSeconds(60);

    /** No reading makes them speak, so alerts of theirs are neither kept nor lost. */
    private static final Set<String> NOT_OF_READINGS = Stream.of(MissingRules.ALL, DeviceRules.ALL)
            .flatMap(List::stream)
            .map(Rule::id)
            .collect(Collectors.toUnmodifiableSet());

    private final SimulationStore store;
    private final Replay replay;
    private final Set<String> simulated;
    private final Clock clock;

    public Simulations(SimulationStore store, Replay replay, Clock clock) {
        this.store = store;
        this.replay = replay;
        this.clock = clock;
        this.simulated = replay.catalogue().stream()
                .map(Rule::id)
                .filter(id -> !NOT_OF_READINGS.contains(id))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether there is anything to simulate on. */
    public boolean arePossible() {
        return store.hasReadings();
    }

    public Simulation ofPatient(String patientId, PlanChange change, Period period) {
        return of(store.patient(patientId).stream().toList(), change, period);
    }

    public Simulation ofUnit(String careUnitId, PlanChange change, Period period) {
        return of(store.ofUnit(careUnitId, MOST_PATIENTS + 1), change, period);
    }

    private Simulation of(List<Followed> patients, PlanChange change, Period period) {
        Instant atLatest = clock.instant().plus(LONGEST);
        Simulation.Sum sum = new Simulation.Sum(period);
        int left = MOST_VALUES;
        int begun = 0;
        for (Followed patient : patients) {
            if (begun == MOST_PATIENTS || left <= 0 || clock.instant().isAfter(atLatest)) {
                sum.truncate();
                break;
            }
            begun++;
            MonitoringPlan plan = patient.plan();
            if (plan == null) {
                sum.passOver();
            } else {
                left -= add(sum, plan, change, new Bounds(period, Math.min(left, MOST_OF_ONE)));
            }
        }
        return sum.total();
    }

    /** @return how many values it took */
    private int add(Simulation.Sum sum, MonitoringPlan plan, PlanChange change, Bounds bounds) {
        SimulationStore.Stored stored = store.readings(plan.patientId(), bounds.period(), bounds.values());
        if (stored.truncated()) {
            sum.truncate();
        }
        List<ActedAlert> acted = store.acted(plan.patientId(), bounds.period()).stream()
                .filter(alert -> simulated.contains(alert.ruleId()))
                .toList();
        sum.add(new Simulation.Course(
                stored.readings(),
                replay.under(plan, stored.readings()),
                replay.under(change.on(plan), stored.readings()),
                acted));
        return stored.values();
    }

    private record Bounds(Period period, int values) {}
}
