package no.varde.alerts.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.event.Outcome;
import no.varde.contract.event.Reading;
import no.varde.contract.event.Severity;
import org.jspecify.annotations.Nullable;

/** Patients of one unit, with what is stored of them, in memory. */
final class ShelfStore implements SimulationStore {

    private final Map<String, Followed> patients = new TreeMap<>();
    private final List<Reading> readings = new ArrayList<>();
    private final List<ActedAlert> acted = new ArrayList<>();

    void follow(MonitoringPlan plan) {
        patients.put(plan.patientId(), new Followed(plan.patientId(), plan));
    }

    void followWithoutPlan(String patientId) {
        patients.put(patientId, new Followed(patientId, null));
    }

    void store(Reading reading) {
        readings.add(reading);
    }

    /** An alert of that rule and vital, ended half an hour later after the patient was told what to do. */
    void acted(String alertId, String ruleId, @Nullable String vital, Instant measuredAt) {
        String family = ruleId.substring(0, ruleId.lastIndexOf('-'));
        acted.add(new ActedAlert(
                alertId,
                "pat-1",
                alertId,
                ruleId,
                family,
                vital,
                Severity.RED,
                Outcome.CONTACTED_ADVICE,
                measuredAt,
                measuredAt.plusSeconds(1_800)));
    }

    @Override
    public boolean hasReadings() {
        return true;
    }

    @Override
    public Optional<Followed> patient(String patientId) {
        return Optional.ofNullable(patients.get(patientId));
    }

    @Override
    public List<Followed> ofUnit(String careUnitId, int atMost) {
        return patients.values().stream().limit(atMost).toList();
    }

    @Override
    public Stored readings(String patientId, Period period, int atMostValues) {
        List<Reading> own = readings.stream()
                .filter(reading -> reading.patientId().equals(patientId))
                .filter(reading -> !reading.measuredAt().isBefore(period.readFrom()))
                .sorted(Comparator.comparing(Reading::receivedAt))
                .toList();
        return new Stored(own.stream().limit(atMostValues).toList(), own.size(), own.size() > atMostValues);
    }

    @Override
    public List<ActedAlert> acted(String patientId, Period period) {
        return acted.stream()
                .filter(alert -> alert.patientId().equals(patientId))
                .toList();
    }
}
