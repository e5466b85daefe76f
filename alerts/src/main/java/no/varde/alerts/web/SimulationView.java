package no.varde.alerts.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import no.varde.alerts.simulation.ActedAlert;
import no.varde.alerts.simulation.AlertCount;
import no.varde.alerts.simulation.Episode;
import no.varde.alerts.simulation.Episodes;
import no.varde.alerts.simulation.Simulation;
import no.varde.contract.event.Outcome;
import no.varde.contract.event.Severity;
import no.varde.contract.event.Side;
import org.jspecify.annotations.Nullable;

/**
 * A simulation as the API shows it.
 *
 * @param truncated whether a bound left something out: of patients, values or time, or of the lists of this answer
 * @param handledAfterHours how long an alert is held to last at most, since a person would have acted
 * @param episodes of the changed plan, where one patient was asked for
 */
record SimulationView(
        Instant from,
        Instant to,
        int patients,
        int withoutPlan,
        long readings,
        boolean truncated,
        AlertCount present,
        AlertCount changed,
        Acted acted,
        long handledAfterHours,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Course> episodes) {

    private static final int LISTED = 1_000;

    static SimulationView of(Simulation simulation, boolean withEpisodes) {
        List<Episode> episodes = withEpisodes ? simulation.episodes() : List.of();
        return new SimulationView(
                simulation.period().from(),
                simulation.period().to(),
                simulation.patients(),
                simulation.withoutPlan(),
                simulation.readings(),
                simulation.truncated()
                        || episodes.size() > LISTED
                        || simulation.acted().lost().size() > LISTED,
                simulation.present(),
                simulation.changed(),
                Acted.of(simulation.acted()),
                Episodes.HANDLED_AFTER.toHours(),
                withEpisodes ? episodes.stream().limit(LISTED).map(Course::of).toList() : null);
    }

    /**
     * @param alerts real ones of the period after which something was done for the patient
     * @param keptByPresent how many of them the present plan makes; what even it does not make is no loss of the change
     * @param kept how many of them the changed plan makes
     */
    record Acted(int alerts, int keptByPresent, int kept, List<Lost> lost) {

        static Acted of(Simulation.Acted acted) {
            List<Lost> lost = acted.lost().stream().limit(LISTED).map(Lost::of).toList();
            return new Acted(acted.alerts(), acted.keptByPresent(), acted.kept(), lost);
        }
    }

    /** An alert that mattered, and that the changed plan would not have made. */
    record Lost(
            String alertId,
            String patientId,
            String ruleId,
            @Nullable String vital,
            Severity severity,
            Outcome outcome) {

        static Lost of(ActedAlert alert) {
            return new Lost(
                    alert.alertId(),
                    alert.patientId(),
                    alert.ruleId(),
                    alert.vital(),
                    alert.severity(),
                    alert.outcome());
        }
    }

    /**
     * One alert that would have been.
     *
     * @param from when what opened it was measured
     * @param to when the value was calm again, or when a person would have acted
     */
    record Course(
            String ruleId,
            String family,
            @Nullable String vital,
            @Nullable Side side,
            Severity severity,
            Instant from,
            Instant to) {

        static Course of(Episode episode) {
            return new Course(
                    episode.ruleId(),
                    episode.family(),
                    episode.vital(),
                    episode.side(),
                    episode.severity(),
                    episode.from(),
                    episode.to());
        }
    }
}
