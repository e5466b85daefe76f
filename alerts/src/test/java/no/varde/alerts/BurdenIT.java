package no.varde.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.varde.alerts.burden.BurdenStore;
import no.varde.alerts.patient.PatientStore;
import no.varde.alerts.triage.Transactions;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.event.Role;
import no.varde.testkit.Plans;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Figures of a unit whose alerts are known one by one, counted by hand. */
class BurdenIT {

    @TempDir
    static Path stateDir;

    private static RunningAlerts alerts;

    private final String unit = "unit-" + UUID.randomUUID();
    private final Instant now = Instant.now();

    @BeforeAll
    static void start() {
        alerts = RunningAlerts.start(stateDir);
    }

    @AfterAll
    static void stop() {
        alerts.close();
    }

    /**
     * Two patients for 10 and 5 of the last 30 days: 15 patient-days. LIM-1: two RED, one ended with a home visit, one
     * active for two days. LIM-2: four, of which two ended by themselves, one of them after it had come back, one was
     * ended as a duplicate and one is active; opened 60, 120, 180 and 240 s after measuring. One older than the period.
     */
    @Test
    void the_figures_are_those_counted_by_hand() {
        followed("pat-1", 10, 0);
        followed("pat-2", 20, 15);
        alert("LIM-1", "RED", 3, 10, "RESOLVED", "HOME_VISIT", 0);
        alert("LIM-1", "RED", 2, 20, "OPEN", null, 0);
        alert("LIM-2", "YELLOW", 4, 60, "AUTO_RESOLVED", null, 0);
        alert("LIM-2", "YELLOW", 5, 120, "CLOSED", null, 1);
        alert("LIM-2", "YELLOW", 6, 180, "CLOSED", "DUPLICATE", 0);
        alert("LIM-2", "YELLOW", 0, 240, "ACKNOWLEDGED", null, 0);
        alert("LIM-2", "YELLOW", 31, 9_999, "CLOSED", "DUPLICATE", 0);

        JsonNode burden = AlertsApi.as(alerts.url(), "nurse-1", Role.NURSE, unit)
                .get("/api/burden?days=30")
                .json();

        JsonNode total = burden.get("total");
        assertThat(total.get("alerts").asInt()).isEqualTo(6);
        assertThat(total.get("perPatientDay").asDouble()).isCloseTo(6 / 15.0, within(0.001));
        assertThat(total.get("redShare").asDouble()).isCloseTo(2 / 6.0, within(1e-9));
        assertThat(total.get("actionableShare").asDouble()).isCloseTo(1 / 2.0, within(1e-9));
        assertThat(total.get("autoShare").asDouble()).isCloseTo(2 / 4.0, within(1e-9));
        assertThat(total.get("reopenRate").asDouble()).isCloseTo(1 / 4.0, within(1e-9));
        assertThat(burden.get("stale").asInt()).isEqualTo(1);
        assertThat(burden.get("detectionDelay").get("count").asInt()).isEqualTo(6);
        // of 10, 20, 60, 120, 180, 240: numbers ceil(0.5 * 6) = 3 and ceil(0.95 * 6) = 6
        assertThat(burden.get("detectionDelay").get("p50").asDouble()).isEqualTo(60);
        assertThat(burden.get("detectionDelay").get("p95").asDouble()).isEqualTo(240);
        assertThat(burden.get("topRules").get(0).get("ruleId").asString()).isEqualTo("LIM-2");
        assertThat(burden.get("topRules")
                        .get(1)
                        .get("figures")
                        .get("perPatientDay")
                        .asDouble())
                .isCloseTo(2 / 15.0, within(0.001));
        assertThat(burden.get("bySeverity").get("RED").get("actionableShare").asDouble())
                .isEqualTo(1);
        JsonNode ofUnit = burden.get("units").get(0);
        assertThat(burden.get("units").size()).isEqualTo(1);
        assertThat(ofUnit.get("careUnitId").asString()).isEqualTo(unit);
        assertThat(ofUnit.get("patientDays").asDouble()).isCloseTo(15, within(0.01));
        assertThat(ofUnit.get("total").get("alerts").asInt()).isEqualTo(6);
        assertThat(ofUnit.get("detectionDelay").get("p95").asDouble()).isEqualTo(240);
    }

    /** Eleven at one instant: for ten minutes there are more than ten within ten minutes. */
    @Test
    void a_flood_is_counted_by_the_minute_in_its_unit() {
        for (int i = 0; i < 11; i++) {
            alert("LIM-2", "YELLOW", 0.5, 60, "OPEN", null, 0);
        }

        JsonNode burden = AlertsApi.as(alerts.url(), "nurse-1", Role.NURSE, unit)
                .get("/api/burden")
                .json();

        assertThat(burden.get("units").get(0).get("floodMinutes").asInt()).isEqualTo(10);
        JsonNode elsewhere = AlertsApi.as(alerts.url(), "nurse-2", Role.NURSE, "unit-elsewhere")
                .get("/api/burden")
                .json();
        assertThat(elsewhere.get("total").get("alerts").asInt()).isZero();
        assertThat(elsewhere.get("total").has("redShare")
                        && !elsewhere.get("total").get("redShare").isNull())
                .isFalse();
        assertThat(elsewhere.get("units")).isEmpty();
    }

    /** Approved ten days ago, paused after four, on again after six in another unit: 4 days here and 4 days there. */
    @Test
    void days_count_while_and_where_a_patient_is_followed() {
        String patient = "pat-" + UUID.randomUUID();
        String other = "unit-" + UUID.randomUUID();
        Instant start = now.minus(Duration.ofDays(10));
        put(patient, unit, 1, MonitoringPlan.Status.ACTIVE, start);
        put(patient, unit, 2, MonitoringPlan.Status.ACTIVE, start.plus(Duration.ofDays(1)));
        put(patient, unit, 3, MonitoringPlan.Status.PAUSED, start.plus(Duration.ofDays(4)));
        put(patient, other, 4, MonitoringPlan.Status.ACTIVE, start.plus(Duration.ofDays(6)));
        put(patient, unit, 1, MonitoringPlan.Status.ACTIVE, now);

        var followed = alerts.bean(BurdenStore.class)
                .followed(new BurdenStore.Scope(now.minus(Duration.ofDays(30)), now, java.util.Set.of(unit, other)));

        assertThat(followed).containsEntry(unit, Duration.ofDays(4)).containsEntry(other, Duration.ofDays(4));
    }

    @Test
    void the_meters_are_there_for_all_units_together() {
        alert("LIM-2", "YELLOW", 1, 60, "OPEN", null, 0);

        await().atMost(Duration.ofSeconds(60))
                .until(() -> AlertsApi.withToken(alerts.url(), null)
                        .get("/actuator/prometheus")
                        .body()
                        .contains("varde_burden_red"));
        assertThat(AlertsApi.withToken(alerts.url(), null)
                        .get("/actuator/prometheus")
                        .body())
                .contains(
                        "varde_burden_actionable{",
                        "varde_burden_auto",
                        "varde_burden_reopened",
                        "varde_burden_flood_minutes",
                        "varde_burden_stale",
                        "varde_burden_detection_delay_seconds{")
                .doesNotContain(unit);
    }

    private void followed(String patient, int from, int to) {
        jdbc().sql("INSERT INTO triage.patient_period (patient_id, care_unit_id, since, until) VALUES (?, ?, ?, ?)")
                .params(patient + unit, unit, daysAgo(from), daysAgo(to))
                .update();
    }

    private void put(String patient, String toUnit, long version, MonitoringPlan.Status status, Instant at) {
        MonitoringPlan plan = new MonitoringPlan(
                patient,
                Plans.ORGANISATION,
                version,
                status,
                toUnit,
                List.of(),
                java.util.Map.of(),
                null,
                java.util.Map.of(),
                1,
                "clinician-test",
                at);
        boolean taken = alerts.bean(Transactions.class)
                .inOne(() -> alerts.bean(PatientStore.class).put(plan, at));
        assertThat(taken).as("an older plan is not taken").isEqualTo(at.isBefore(now));
    }

    private void alert(
            String rule,
            String severity,
            double openedDaysAgo,
            int delay,
            String state,
            @Nullable String outcome,
            int reopened) {
        String id = "burden-" + UUID.randomUUID();
        Timestamp opened = daysAgo(openedDaysAgo);
        Timestamp measured = Timestamp.from(opened.toInstant().minusSeconds(delay));
        boolean ended = !List.of("OPEN", "ACKNOWLEDGED").contains(state);
        jdbc().sql("""
                        INSERT INTO triage.alert (alert_id, version, decided_version, dedup_key, patient_id, care_unit_id,
                            family, category, state, severity, immediate, rule_id, rule_version, reading_ids, measured_at,
                            received_at, opened_at, raised_at, newest_at, condition_active, due_ack_at, owner_user,
                            owner_name, covering, resolved_at, resolved_by_user, resolved_by_name, outcome, closed_at,
                            reopen_count)
                        VALUES (:id, 1, 1, :id, :id, :unit, 'LIM', 'CLINICAL', :state, :severity, false, :rule, 1, '{}',
                            :opened, :opened, :opened, :opened, :opened, true, :opened, 'u', 'n', false, :ended, 'u', 'n',
                            :outcome, :ended, :reopened)
                        """)
                .param("id", id)
                .param("unit", unit)
                .param("state", state)
                .param("severity", severity)
                .param("rule", rule)
                .param("opened", opened)
                .param("ended", ended ? opened : null)
                .param("outcome", outcome)
                .param("reopened", reopened)
                .update();
        jdbc().sql("""
                        INSERT INTO triage.alert_event (alert_id, version, at, event, covering, state, severity, rule_id,
                            measured_at)
                        VALUES (?, 1, ?, 'opened', false, 'OPEN', ?, ?, ?)
                        """).params(id, opened, severity, rule, measured).update();
    }

    private Timestamp daysAgo(double days) {
        return Timestamp.from(now.minusSeconds((long) (days * 86_400)));
    }

    private static JdbcClient jdbc() {
        return alerts.bean(JdbcClient.class);
    }
}
