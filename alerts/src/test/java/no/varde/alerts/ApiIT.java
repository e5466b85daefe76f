package no.varde.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import no.varde.alerts.alert.AlertFixture;
import no.varde.alerts.triage.AlertStore;
import no.varde.alerts.triage.FindingTriage;
import no.varde.contract.event.Role;
import no.varde.contract.event.Severity;
import no.varde.embedded.Account;
import no.varde.embedded.Database;
import no.varde.testkit.SharedPlatform;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the API refuses, and how it says so. */
class ApiIT {

    @TempDir
    static Path stateDir;

    private static RunningAlerts alerts;

    private final String patient = "pat-" + UUID.randomUUID();
    private final String unit = "unit-" + UUID.randomUUID();

    @BeforeAll
    static void start() {
        alerts = RunningAlerts.start(stateDir);
    }

    @AfterAll
    static void stop() {
        alerts.close();
    }

    @Test
    void without_a_token_of_its_own_nobody_comes_in() {
        assertProblem(AlertsApi.withToken(alerts.url(), null).get("/api/worklist"), 401, "token");
        assertProblem(AlertsApi.withToken(alerts.url(), "x.y.z").get("/api/worklist"), 401, "token");
        JWTClaimsSet.Builder elsewhere =
                AlertsApi.claims("anne", Role.NURSE, unit).audience("other");
        assertProblem(as(elsewhere).get("/api/worklist"), 401, "token");
        Instant old = Instant.now().minusSeconds(120);
        JWTClaimsSet.Builder expired = AlertsApi.claims("anne", Role.NURSE, unit)
                .issueTime(Date.from(old))
                .expirationTime(Date.from(old.plusSeconds(60)));
        assertProblem(as(expired).get("/api/worklist"), 401, "token");
        JWTClaimsSet.Builder longLived = AlertsApi.claims("anne", Role.NURSE, unit)
                .expirationTime(Date.from(Instant.now().plusSeconds(3600)));
        assertProblem(as(longLived).get("/api/worklist"), 401, "token");
    }

    @Test
    void administrators_and_auditors_see_no_clinical_content() {
        String id = open(Severity.RED);
        for (Role role : List.of(Role.ADMIN, Role.AUDITOR)) {
            AlertsApi api = AlertsApi.as(alerts.url(), "adam", role, unit);
            assertProblem(api.get("/api/worklist"), 403, "role");
            assertProblem(api.get("/api/alerts/" + id), 403, "role");
            assertProblem(api.get("/api/patients/" + patient + "/alerts"), 403, "role");
            assertProblem(api.post("/api/alerts/" + id + "/acknowledge", "\"1\"", null), 403, "role");
        }
    }

    @Test
    void technical_support_sees_and_ends_technical_alerts_only() {
        AlertsApi otto = AlertsApi.as(alerts.url(), "otto", Role.TECH_SUPPORT, unit);
        String clinical = open(Severity.RED);
        assertProblem(otto.get("/api/alerts/" + clinical), 403, "role");
        assertThat(otto.get("/api/worklist").json().get("queue").isEmpty()).isTrue();
        assertProblem(otto.post("/api/alerts/" + clinical + "/acknowledge", "\"1\"", null), 403, "role");
    }

    @Test
    void an_alert_of_another_unit_does_not_exist() {
        String id = open(Severity.RED);
        AlertsApi stranger = AlertsApi.as(alerts.url(), "siri", Role.NURSE, "unit-elsewhere");

        assertProblem(stranger.get("/api/alerts/" + id), 404, "not-found");
        assertProblem(stranger.post("/api/alerts/" + id + "/acknowledge", "\"1\"", null), 404, "not-found");
        assertProblem(stranger.get("/api/alerts/nothing"), 404, "not-found");
        assertThat(stranger.get("/api/patients/" + patient + "/alerts")
                        .json()
                        .get("alerts")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void who_broke_the_glass_reaches_that_patient_and_no_other() {
        String id = open(Severity.RED);
        JWTClaimsSet.Builder broke =
                AlertsApi.claims("siri", Role.DOCTOR, "unit-elsewhere").claim("breakGlass", patient);
        assertThat(as(broke).get("/api/alerts/" + id).status()).isEqualTo(200);
        JWTClaimsSet.Builder other =
                AlertsApi.claims("siri", Role.DOCTOR, "unit-elsewhere").claim("breakGlass", "pat-other");
        assertProblem(as(other).get("/api/alerts/" + id), 404, "not-found");
    }

    @Test
    void a_change_says_which_version_it_was_decided_on() {
        String path = "/api/alerts/" + open(Severity.RED);
        AlertsApi anne = AlertsApi.as(alerts.url(), "anne", Role.NURSE, unit);

        assertProblem(anne.post(path + "/acknowledge", null, null), 428, "version-needed");
        assertProblem(anne.post(path + "/acknowledge", "1", null), 400, "version");
        assertProblem(anne.post(path + "/acknowledge", "\"7\"", null), 412, "stale");
        assertThat(anne.get(path).etag()).isEqualTo("\"1\"");
    }

    @Test
    void an_ending_needs_a_known_outcome_and_for_red_a_note() {
        String path = "/api/alerts/" + open(Severity.RED) + "/resolve";
        AlertsApi anne = AlertsApi.as(alerts.url(), "anne", Role.NURSE, unit);

        assertProblem(anne.post(path, "\"1\"", "{\"outcome\":\"NOT_REACHED\",\"note\":\"x\"}"), 422, "outcome");
        assertProblem(anne.post(path, "\"1\"", "{\"outcome\":\"HOME_VISIT\"}"), 422, "note-needed");
        assertProblem(anne.post(path, "\"1\"", "nonsense"), 400, "unreadable");
        String long_ = "x".repeat(4_001);
        assertProblem(anne.post(path, "\"1\"", "{\"outcome\":\"HOME_VISIT\",\"note\":\"" + long_ + "\"}"), 422, "note");
        AlertsApi.Answer ended = anne.post(path, "\"1\"", "{\"outcome\":\"HOME_VISIT\",\"note\":\"Went.\"}");
        assertThat(ended.status()).isEqualTo(200);
        assertThat(ended.etag()).as("taken and ended: two steps").isEqualTo("\"3\"");
        assertProblem(anne.post(path, "\"3\"", "{\"outcome\":\"HOME_VISIT\",\"note\":\"Again.\"}"), 409, "not-now");
    }

    @Test
    void off_shift_is_stamped_covering() {
        String path = "/api/alerts/" + open(Severity.RED);
        JWTClaimsSet.Builder offShift =
                AlertsApi.claims("anne", Role.NURSE, unit).claim("onShift", List.of());

        assertThat(as(offShift)
                        .post(path + "/acknowledge", "\"1\"", null)
                        .json()
                        .get("covering")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void the_shape_of_an_alert_is_the_documented_one() {
        AlertsApi anne = AlertsApi.as(alerts.url(), "anne", Role.NURSE, unit);
        JsonNode alert = anne.get("/api/alerts/" + open(Severity.YELLOW)).json();

        assertThat(alert.propertyNames())
                .contains(
                        "alertId",
                        "version",
                        "patientId",
                        "organisationId",
                        "careUnitId",
                        "state",
                        "severity",
                        "category",
                        "immediate",
                        "tier",
                        "ruleId",
                        "ruleVersion",
                        "family",
                        "vital",
                        "side",
                        "value",
                        "code",
                        "unit",
                        "limit",
                        "measuredAt",
                        "receivedAt",
                        "openedAt",
                        "dueAckAt",
                        "conditionActive",
                        "owner",
                        "previousOwner",
                        "ackAt",
                        "resolvedAt",
                        "outcome",
                        "readingIds",
                        "history");
        assertThat(alert.get("openedAt").asString()).matches("2\\d{3}-\\d\\d-\\d\\dT.*Z");
        assertThat(alert.get("value").isNumber()).isTrue();
        assertThat(alert.get("tier").asInt()).isEqualTo(3);
    }

    @Test
    void health_meters_and_the_description_of_the_api_are_there_and_the_rest_is_not() {
        AlertsApi anybody = AlertsApi.withToken(alerts.url(), null);

        assertThat(anybody.get("/actuator/health/readiness").body()).contains("\"status\":\"UP\"", "\"stream\"");
        assertThat(anybody.get("/actuator/health/liveness").status()).isEqualTo(200);
        assertThat(anybody.get("/actuator/prometheus").body())
                .contains(
                        "varde_alerts_open", "varde_alerts_overdue", "varde_stream_running", "varde_readings_waiting");
        assertThat(anybody.get("/v3/api-docs").body())
                .contains("/api/worklist", "/api/alerts/{alertId}/acknowledge", "/api/alerts/{alertId}/resolve");
        assertThat(anybody.get("/actuator/env").status()).isEqualTo(404);
        assertThat(anybody.get("/index.html").status()).isEqualTo(401);
    }

    @Test
    void history_cannot_be_rewritten_and_alerts_cannot_be_deleted() throws Exception {
        open(Severity.RED);
        Account account = SharedPlatform.get().databaseAccount(Database.ALERTS);
        try (var connection = java.sql.DriverManager.getConnection(
                        SharedPlatform.get().jdbcUrl(), account.username(), account.password());
                var statement = connection.createStatement()) {
            for (String sql : List.of(
                    "UPDATE triage.alert_event SET note = 'x'",
                    "DELETE FROM triage.alert_event",
                    "TRUNCATE triage.alert_event",
                    "DELETE FROM triage.alert")) {
                org.assertj.core.api.Assertions.assertThatThrownBy(() -> statement.execute(sql))
                        .hasMessageContaining("append-only");
            }
        }
    }

    private AlertsApi as(JWTClaimsSet.Builder claims) {
        return AlertsApi.withToken(alerts.url(), AlertsApi.token(claims.build()));
    }

    private String open(Severity severity) {
        alerts.bean(FindingTriage.class)
                .accept(List.of(AlertFixture.ofPatient(patient, unit, severity, Instant.now())));
        return alerts.bean(AlertStore.class).ofPatient(patient).getFirst().alertId();
    }

    private static void assertProblem(AlertsApi.Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.json().get("type").asString()).isEqualTo("urn:varde:problem:" + type);
        assertThat(answer.json().get("status").asInt()).isEqualTo(status);
    }
}
