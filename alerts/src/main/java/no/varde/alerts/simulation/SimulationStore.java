package no.varde.alerts.simulation;

import java.util.List;
import java.util.Optional;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.event.Reading;
import org.jspecify.annotations.Nullable;

/** What a simulation reads. No method leaves a transaction open. */
public interface SimulationStore {

    /** Whether stored readings can be read here at all: another database may hold them. */
    boolean hasReadings();

    Optional<Followed> patient(String patientId);

    /** Patients whom the unit follows now, by id. */
    List<Followed> ofUnit(String careUnitId, int atMost);

    /** Readings of the period and its warm-up that nobody marked as invalid, in order of arrival. */
    Stored readings(String patientId, Period period, int atMostValues);

    /** Alerts opened in the period that ended with an outcome after which something was done. */
    List<ActedAlert> acted(String patientId, Period period);

    /** @param plan null where none has come since plans are kept here */
    record Followed(String patientId, @Nullable MonitoringPlan plan) {}

    /**
     * @param values how many values they have
     * @param truncated whether there were more
     */
    record Stored(List<Reading> readings, int values, boolean truncated) {}
}
