package no.varde.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import no.varde.alerts.notify.EscalationStore.TakenStep;
import no.varde.contract.Topics;
import no.varde.contract.event.AlertChanged;
import no.varde.contract.event.Finding;
import no.varde.contract.event.Role;
import no.varde.contract.event.Severity;
import no.varde.testkit.FindingMaker;
import no.varde.testkit.Ids;
import no.varde.testkit.KafkaProbe;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Alerts that nobody takes, on two instances of the application over one database. */
class EscalationIT {

    private static RunningAlerts one;
    private static RunningAlerts other;
    private static KafkaProbe kafka;

    private final TimedTriage triage = new TimedTriage(one);

    @BeforeAll
    static void start() {
        one = RunningAlerts.triage();
        other = RunningAlerts.triage();
        kafka = KafkaProbe.shared();
    }

    @AfterAll
    static void stop() {
        kafka.close();
        other.close();
        one.close();
    }

    @Test
    void of_two_instances_exactly_one_takes_each_step() throws Exception {
        String unit = UnitMaker.full().known(kafka, one);
        List<String> alerts = opened(Severity.RED, unit, 40);

        for (int minutes : new int[] {0, 5, 5, 5}) {
            triage.forward(Duration.ofMinutes(minutes));
            bothTakeWhatIsDue();
        }

        for (String alert : alerts) {
            assertThat(triage.state(alert).steps())
                    .extracting(TakenStep::number)
                    .containsExactly(1, 2, 3, 4);
            assertThat(triage.state(alert).steps())
                    .extracting(TakenStep::target)
                    .containsExactly("TEAM", "NURSES", "SENIOR_NURSE", "DOCTOR");
        }
        List<AlertChanged> notices = kafka.awaitCount(
                Topics.ALERTS,
                AlertChanged.class,
                change -> alerts.contains(change.alertId()) && change.event().equals("escalated"),
                4 * alerts.size());
        assertThat(notices).hasSize(4 * alerts.size());
        assertThat(notices.stream().filter(change -> change.alertId().equals(alerts.getFirst())))
                .extracting(AlertChanged::escalationLevel)
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void taking_the_alert_stops_the_steps() {
        String unit = UnitMaker.full().known(kafka, one);
        String alert = opened(Severity.RED, unit, 1).getFirst();
        triage.takeDueOn(one);

        AlertsApi nurse = AlertsApi.as(one.url(), "nurse", Role.NURSE, unit);
        assertThat(nurse.post("/api/alerts/" + alert + "/acknowledge", "\"1\"", null)
                        .status())
                .isEqualTo(200);
        triage.forward(Duration.ofHours(3));
        triage.takeDueOn(one);

        assertThat(triage.state(alert).steps()).hasSize(1);
        assertThat(triage.state(alert).ended()).isEqualTo("STOPPED");
        JsonNode shown = nurse.get("/api/alerts/" + alert + "/escalation")
                .json()
                .get("escalation")
                .get(0);
        assertThat(shown.get("level").asInt()).isEqualTo(1);
        assertThat(shown.get("steps").get(0).get("users").get(0).asString()).isEqualTo("doctor");
    }

    @Test
    void a_worse_value_begins_anew() {
        String unit = UnitMaker.full().known(kafka, one);
        String patient = Ids.patient();
        triage.accept(FindingMaker.raised(Severity.YELLOW, triage.now())
                .patient(patient)
                .unit(unit)
                .make());
        triage.takeDueOn(one);
        triage.accept(FindingMaker.raised(Severity.RED, triage.now())
                .patient(patient)
                .unit(unit)
                .make());
        triage.takeDueOn(one);

        String alert = triage.alertOf(unit);
        assertThat(triage.state(alert).run()).isEqualTo(2);
        assertThat(triage.state(alert).tier()).isEqualTo("RED");
        assertThat(triage.state(alert).steps()).extracting(TakenStep::reach).containsExactly("LIST", "PEOPLE");
    }

    @Test
    void a_chain_in_vain_ends_as_an_incident_in_sight() {
        String unit = UnitMaker.with().known(kafka, one);
        String alert = opened(Severity.RED, unit, 1).getFirst();

        for (int round = 0; round <= 6; round++) {
            triage.takeDueOn(one);
            triage.forward(Duration.ofMinutes(15));
        }

        assertThat(triage.state(alert).ended()).isEqualTo("INCIDENT");
        assertThat(triage.state(alert).steps().getLast().reach()).isEqualTo("INCIDENT");
        assertThat(triage.state(alert).steps()).hasSize(25);
    }

    @Test
    void a_red_outside_hours_waits_and_is_stamped_as_one() {
        String unit = UnitMaker.with().closedOn(triage.now()).known(kafka, one);
        String alert = opened(Severity.RED, unit, 1).getFirst();
        triage.takeDueOn(one);
        triage.takeDueOn(other);

        assertThat(triage.state(alert).outOfHours()).isTrue();
        assertThat(triage.state(alert).level()).isZero();
        assertThat(triage.state(alert).nextAt()).isAfter(triage.now().plus(Duration.ofDays(1)));
        assertThat(triage.state(alert).steps()).extracting(TakenStep::reach).containsExactly("HELD");
    }

    @Test
    void another_unit_s_escalation_is_nobody_s_to_see() {
        String unit = UnitMaker.full().known(kafka, one);
        String alert = opened(Severity.RED, unit, 1).getFirst();

        AlertsApi stranger = AlertsApi.as(one.url(), "nurse", Role.NURSE, "unit-elsewhere");
        assertThat(stranger.get("/api/alerts/" + alert + "/escalation").status())
                .isEqualTo(404);
    }

    private List<String> opened(Severity severity, String unit, int many) {
        triage.accept(IntStream.range(0, many)
                .mapToObj(n -> triage.finding(severity, unit))
                .toArray(Finding[]::new));
        return triage.alertsOf(unit);
    }

    private void bothTakeWhatIsDue() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService instances = Executors.newFixedThreadPool(2)) {
            List<Future<?>> both = List.of(one, other).stream()
                    .<Future<?>>map(instance -> instances.submit(() -> {
                        together.await(60, TimeUnit.SECONDS);
                        triage.takeDueOn(instance);
                        return null;
                    }))
                    .toList();
            for (Future<?> done : both) {
                done.get();
            }
        }
        triage.takeDueOn(one); // what one had passed over while the other held it
    }
}
