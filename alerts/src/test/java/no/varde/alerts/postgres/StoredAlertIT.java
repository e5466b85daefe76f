package no.varde.alerts.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.varde.alerts.RunningAlerts;
import no.varde.alerts.alert.Actions;
import no.varde.alerts.alert.Actor;
import no.varde.alerts.alert.Alert;
import no.varde.alerts.alert.ContactActions;
import no.varde.alerts.alert.DuePolicy;
import no.varde.alerts.alert.Evidence;
import no.varde.alerts.alert.HandoverActions;
import no.varde.alerts.alert.Person;
import no.varde.alerts.alert.SnoozeActions;
import no.varde.alerts.alert.Transition;
import no.varde.alerts.triage.AlertActions;
import no.varde.alerts.triage.AlertStore;
import no.varde.alerts.triage.FindingTriage;
import no.varde.contract.event.Category;
import no.varde.contract.event.Finding;
import no.varde.contract.event.Outcome;
import no.varde.contract.event.Role;
import no.varde.contract.event.Severity;
import no.varde.contract.event.Side;
import no.varde.contract.event.Symptom;
import no.varde.testkit.FindingMaker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is read of an alert is what was written of it, in every phase. */
class StoredAlertIT {

    private static final Actor ANNE = new Actor(new Person("anne", "Anne"), Set.of(Role.NURSE), true);
    private static final Person BERIT = new Person("berit", "Berit");

    private static RunningAlerts alerts;

    private final String patient = "pat-" + UUID.randomUUID();

    /** Whole milliseconds: the database keeps microseconds. */
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @BeforeAll
    static void start() {
        alerts = RunningAlerts.startTriage();
    }

    @AfterAll
    static void stop() {
        alerts.close();
    }

    @Test
    void evidence_comes_back_whole() {
        Finding finding = withEverything();
        alerts.bean(FindingTriage.class).accept(List.of(finding));

        assertThat(newest().evidence()).isEqualTo(Evidence.of(finding));
    }

    @Test
    void every_phase_comes_back_with_all_its_stamps() {
        alerts.bean(FindingTriage.class).accept(List.of(withEverything()));
        HandoverActions handover = new HandoverActions(DuePolicy.DEFAULT);

        step((alert, seen) -> Actions.acknowledge(alert, ANNE, seen, at(2)));
        step((alert, seen) -> ContactActions.attempt(alert, ANNE, seen, "No answer.", at(3)));
        alerts.bean(FindingTriage.class)
                .accept(List.of(FindingMaker.repeatNormal(at(4))
                        .patient(patient)
                        .on("WEIGHT", Side.HIGH)
                        .value("80.10")
                        .make()));
        assertThat(newest().marks().condition().repeatNormal()).isNotNull();
        step((alert, seen) -> ContactActions.start(alert, ANNE, seen, at(5)));
        step((alert, seen) -> handover.assign(alert, ANNE, seen, BERIT, at(6)));
        step((alert, seen) -> handover.takeOver(alert, ANNE, seen, at(7)));
        step((alert, seen) ->
                SnoozeActions.snooze(alert, ANNE, seen, new SnoozeActions.Parking(at(20), "Waits for the GP."), at(8)));
        step((alert, seen) -> SnoozeActions.resume(alert, ANNE, seen, at(9)));
        step((alert, seen) -> handover.release(alert, ANNE, seen, at(10)));
        step((alert, seen) ->
                Actions.resolve(alert, ANNE, seen, new Actions.Resolution(Outcome.HOME_VISIT, "Went."), at(11)));
    }

    private void step(Taken taken) {
        Alert before = newest();
        Transition done = alerts.bean(AlertActions.class)
                .act(
                        new AlertActions.Target(before.alertId(), alert -> true, alert -> ANNE),
                        (alert, actor, when) -> taken.on(alert, alert.version()))
                .orElseThrow();

        assertThat(newest()).isEqualTo(((Transition.Moved) done).after());
    }

    private Alert newest() {
        return alerts.bean(AlertStore.class).ofPatient(patient).getFirst();
    }

    private Instant at(int minute) {
        return now.plus(Duration.ofMinutes(minute));
    }

    private Finding withEverything() {
        return new Finding(
                "f-" + patient,
                Finding.Kind.RAISED,
                "PATIENT:" + patient + "/LIM/WEIGHT/HIGH",
                new Finding.Subject(Finding.Subject.Type.PATIENT, patient),
                patient,
                "org-1",
                "unit-1",
                "HF-W",
                3,
                "LIM",
                "WEIGHT",
                Side.HIGH,
                Severity.RED,
                Category.CLINICAL,
                true,
                new BigDecimal("82.50"),
                null,
                new BigDecimal("81.0"),
                "kg",
                7,
                List.of("r-1", "r-2"),
                now.minusSeconds(2),
                now.minusSeconds(1),
                now,
                "dev-1",
                Map.of("gain", new BigDecimal("2.50")),
                List.of(Symptom.BREATHLESS_MORE, Symptom.SWELLING_MORE),
                5,
                10,
                15);
    }

    private interface Taken {
        Transition on(Alert alert, long seenVersion);
    }
}
