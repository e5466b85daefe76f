package no.varde.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.varde.contract.Topics;
import no.varde.contract.event.AlertChanged;
import no.varde.contract.event.Role;
import no.varde.testkit.KafkaProbe;
import no.varde.testkit.Plans;
import no.varde.testkit.Readings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.Lifecycle;
import tools.jackson.databind.JsonNode;

/** From a reading on Kafka to an alert that a nurse takes and ends, on real parts. */
class TriageIT {

    @TempDir
    static Path stateDir;

    private static RunningAlerts alerts;
    private static KafkaProbe kafka;

    private final String patient = "pat-" + UUID.randomUUID();
    private final String unit = "unit-" + UUID.randomUUID();

    @BeforeAll
    static void start() {
        alerts = RunningAlerts.start(stateDir);
        kafka = KafkaProbe.shared();
    }

    @AfterAll
    static void stop() {
        kafka.close();
        alerts.close();
    }

    @Test
    void a_red_reading_becomes_an_alert_that_a_nurse_takes_and_ends() {
        AlertsApi nurse = AlertsApi.as(alerts.url(), "nurse-1", Role.NURSE, unit);
        kafka.publish(Topics.MONITORING, patient, Plans.active(patient, unit));
        kafka.publish(Topics.READINGS, patient, Readings.of(patient, "dev-1", "SPO2", "88", Instant.now()));

        JsonNode row = awaitRow(nurse, "queue");
        JsonNode alert = row.get("alerts").get(0);
        String path = "/api/alerts/" + alert.get("alertId").asString();
        assertThat(row.get("severity").asString()).isEqualTo("RED");
        assertThat(row.get("tier").asInt()).isEqualTo(1);
        assertThat(alert.get("limit").asInt()).isEqualTo(91);
        assertThat(alert.get("state").asString()).isEqualTo("OPEN");

        AlertsApi.Answer taken = nurse.post(path + "/acknowledge", "\"1\"", null);
        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.etag()).isEqualTo("\"2\"");
        assertThat(taken.json().get("owner").get("user").asString()).isEqualTo("nurse-1");
        awaitRow(nurse, "owned");

        AlertsApi.Answer ended =
                nurse.post(path + "/resolve", taken.etag(), "{\"outcome\":\"CONTACTED_ADVICE\",\"note\":\"Called.\"}");
        assertThat(ended.status()).isEqualTo(200);
        assertThat(ended.json().get("outcome").asString()).isEqualTo("CONTACTED_ADVICE");

        List<AlertChanged> changes =
                kafka.awaitCount(Topics.ALERTS, AlertChanged.class, change -> patient.equals(change.patientId()), 3);
        assertThat(changes).extracting(AlertChanged::event).containsExactly("opened", "acknowledged", "resolved");
        assertThat(changes).extracting(AlertChanged::version).containsExactly(1L, 2L, 3L);
        JsonNode history = nurse.get(path).json().get("history");
        assertThat(history.size()).isEqualTo(3);
        assertThat(history.get(2).get("note").asString()).isEqualTo("Called.");
    }

    @Test
    void a_reading_that_came_before_its_plan_is_evaluated_when_the_plan_comes() {
        AlertsApi nurse = AlertsApi.as(alerts.url(), "nurse-1", Role.NURSE, unit);
        kafka.publish(Topics.READINGS, patient, Readings.of(patient, "dev-1", "SPO2", "85", Instant.now()));
        kafka.publish(Topics.MONITORING, patient, Plans.active(patient, unit));

        assertThat(awaitRow(nurse, "queue").get("severity").asString()).isEqualTo("RED");
    }

    @Test
    void nonsense_on_a_topic_is_passed_over() {
        AlertsApi nurse = AlertsApi.as(alerts.url(), "nurse-1", Role.NURSE, unit);
        kafka.publish(Topics.MONITORING, patient, Plans.active(patient, unit));
        kafka.publishRaw(Topics.READINGS, patient, "not JSON".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        kafka.publishRaw(Topics.FINDINGS, patient, new byte[] {0, 1, 2});
        kafka.publish(Topics.READINGS, patient, Readings.of(patient, "dev-1", "SPO2", "85", Instant.now()));

        awaitRow(nurse, "queue");
    }

    @Test
    void a_restart_keeps_alerts_and_what_is_known_of_patients() {
        AlertsApi before = AlertsApi.as(alerts.url(), "nurse-1", Role.NURSE, unit);
        Instant start = Instant.now().minusSeconds(600);
        kafka.publish(Topics.MONITORING, patient, Plans.active(patient, unit));
        kafka.publish(Topics.READINGS, patient, Readings.of(patient, "dev-1", "SPO2", "88", start));
        kafka.publish(Topics.READINGS, patient, Readings.of(patient, "dev-1", "HEART_RATE", "110", start));
        awaitRow(before, "queue");
        alerts.close();
        await().untilAsserted(() -> assertThat(threads())
                .as("nothing of a closed application goes on")
                .isEmpty());
        alerts = RunningAlerts.start(stateDir);

        AlertsApi after = AlertsApi.as(alerts.url(), "nurse-1", Role.NURSE, unit);
        assertThat(awaitRow(after, "queue").get("alerts").size()).isEqualTo(1);
        kafka.publish(
                Topics.READINGS, patient, Readings.of(patient, "dev-1", "HEART_RATE", "110", start.plusSeconds(60)));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> awaitRow(after, "queue").get("alerts").size() == 2);
    }

    @Test
    void the_worklist_says_whether_the_rules_run() {
        AlertsApi nurse = AlertsApi.as(alerts.url(), "nurse-1", Role.NURSE, unit);
        Lifecycle rules = (Lifecycle) alerts.bean(RulesRunning.class);
        await().atMost(Duration.ofSeconds(60)).until(() -> saysRunning(nurse));

        rules.stop();
        assertThat(saysRunning(nurse)).isFalse();
        rules.start();
        await().atMost(Duration.ofSeconds(60)).until(() -> saysRunning(nurse));
    }

    private static boolean saysRunning(AlertsApi nurse) {
        return nurse.get("/api/worklist").json().get("rulesRunning").asBoolean();
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.contains("varde-alerts") || name.contains("alerts-relay"))
                .toList();
    }

    private JsonNode awaitRow(AlertsApi nurse, String list) {
        return await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> nurse.get("/api/worklist").json().get(list), rows -> rows != null && !rows.isEmpty())
                .get(0);
    }
}
