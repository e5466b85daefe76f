package no.varde.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.varde.alerts.alert.Alert;
import no.varde.alerts.triage.AlertStore;
import no.varde.alerts.triage.FindingTriage;
import no.varde.alerts.ward.PlanTriage;
import no.varde.alerts.ward.Silences;
import no.varde.contract.event.Role;
import no.varde.contract.event.Severity;
import no.varde.contract.event.Side;
import no.varde.testkit.FindingMaker;
import no.varde.testkit.Plans;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Who may silence what, for how long, and what becomes of it. */
class SilenceIT {

    @TempDir
    static Path stateDir;

    private static RunningAlerts alerts;

    private final String patient = "pat-" + UUID.randomUUID();
    private final String unit = "unit-" + UUID.randomUUID();
    private final String path = "/api/patients/" + patient + "/silences";
    private final Instant now = Instant.now();
    private final AlertsApi nurse = AlertsApi.as(alerts.url(), "nurse-1", Role.NURSE, unit);

    @BeforeAll
    static void start() {
        alerts = RunningAlerts.start(stateDir);
    }

    @AfterAll
    static void stop() {
        alerts.close();
    }

    @BeforeEach
    void follow() {
        alerts.bean(PlanTriage.class).accept(List.of(new PlanTriage.Change(patient, Plans.active(patient, unit))));
    }

    @Test
    void a_silence_holds_its_rules_back_from_its_start_to_its_end_and_never_a_red() {
        find(Severity.YELLOW, "HEART_RATE");
        find(Severity.RED, "SPO2");
        JsonNode silence = started("{\"families\":[\"LIM\"],\"until\":\"%s\",\"reason\":\"Runs a marathon.\"}"
                .formatted(now.plus(Duration.ofDays(6))));
        String id = silence.get("silenceId").asString();
        find(Severity.YELLOW, "BODY_TEMP");

        assertThat(suppressedBy("HEART_RATE")).isEqualTo(id);
        assertThat(suppressedBy("BODY_TEMP")).isEqualTo(id);
        assertThat(suppressedBy("SPO2")).isNull();

        assertThat(nurse.delete(path + "/" + id).status()).isEqualTo(204);
        assertThat(nurse.delete(path + "/" + id).status())
                .as("a repeated click is harmless")
                .isEqualTo(204);
        assertThat(suppressedBy("HEART_RATE")).isNull();
        assertThat(suppressedBy("BODY_TEMP")).isNull();
        JsonNode listed = nurse.get(path).json().get("silences");
        assertThat(listed.size()).isEqualTo(1);
        assertThat(listed.get(0).get("reason").asString()).isEqualTo("Runs a marathon.");
        assertThat(listed.get(0).get("by").get("user").asString()).isEqualTo("nurse-1");
        assertThat(listed.get(0).get("endedBy").get("user").asString()).isEqualTo("nurse-1");
    }

    @Test
    void a_silence_that_runs_out_lets_go_by_itself() {
        find(Severity.YELLOW, "HEART_RATE");
        started("{\"rules\":[\"LIM-2\"],\"until\":\"%s\",\"reason\":\"Known.\"}"
                .formatted(Instant.now().plusSeconds(2)));
        assertThat(suppressedBy("HEART_RATE")).isNotNull();

        await().atMost(Duration.ofSeconds(60)).until(() -> {
            alerts.bean(Silences.class).endWhatIsOver();
            return suppressedBy("HEART_RATE") == null;
        });
        JsonNode silence = nurse.get(path).json().get("silences").get(0);
        assertThat(silence.get("endedAt").asString())
                .isEqualTo(silence.get("until").asString());
        assertThat(silence.has("endedBy") && !silence.get("endedBy").isNull()).isFalse();
    }

    @Test
    void a_silence_names_what_and_why_and_ends_within_a_week() {
        String soon = now.plusSeconds(600).toString();
        refused("{\"until\":\"%s\",\"reason\":\"x\"}".formatted(soon), "rules");
        refused("{\"rules\":[\"drop table\"],\"until\":\"%s\",\"reason\":\"x\"}".formatted(soon), "rules");
        refused("{\"rules\":[null],\"until\":\"%s\",\"reason\":\"x\"}".formatted(soon), "rules");
        refused("{\"rules\":[\"LIM-2\"],\"reason\":\"x\"}", "until");
        refused("{\"rules\":[\"LIM-2\"],\"until\":\"%s\",\"reason\":\"x\"}".formatted(now.minusSeconds(1)), "until");
        refused(
                "{\"rules\":[\"LIM-2\"],\"until\":\"%s\",\"reason\":\"x\"}"
                        .formatted(now.plus(Duration.ofDays(7)).plusSeconds(600)),
                "until");
        refused("{\"rules\":[\"LIM-2\"],\"until\":\"%s\",\"reason\":\" \"}".formatted(soon), "reason");
        refused("{\"rules\":[\"LIM-2\"],\"until\":\"%s\",\"reason\":\"a\\u0000b\"}".formatted(soon), "reason");
        assertThat(nurse.post(path, null, "{\"until\":\"tomorrow\"}").status()).isEqualTo(400);
        assertThat(nurse.get(path).json().get("silences")).isEmpty();
    }

    @Test
    void only_clinicians_of_the_patients_unit_see_and_change_silences() {
        String body = "{\"rules\":[\"LIM-2\"],\"until\":\"%s\",\"reason\":\"x\"}".formatted(now.plusSeconds(600));
        String id = started(body).get("silenceId").asString();
        AlertsApi elsewhere = AlertsApi.as(alerts.url(), "nurse-2", Role.NURSE, "unit-elsewhere");
        AlertsApi support = AlertsApi.as(alerts.url(), "tech-1", Role.TECH_SUPPORT, unit);

        assertThat(List.of(
                        elsewhere.get(path).status(),
                        elsewhere.post(path, null, body).status(),
                        elsewhere.delete(path + "/" + id).status(),
                        nurse.delete(path + "/silence-unknown").status()))
                .containsOnly(404);
        assertThat(List.of(
                        support.get(path).status(),
                        support.post(path, null, body).status(),
                        support.delete(path + "/" + id).status()))
                .containsOnly(403);
        assertThat(nurse.get(path).json().get("silences").size()).isEqualTo(1);
    }

    private JsonNode started(String body) {
        AlertsApi.Answer answer = nurse.post(path, null, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private void refused(String body, String type) {
        AlertsApi.Answer answer = nurse.post(path, null, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.json().get("type").asString()).isEqualTo("urn:varde:problem:" + type);
    }

    private void find(Severity severity, String vital) {
        alerts.bean(FindingTriage.class)
                .accept(List.of(FindingMaker.raised(severity, now)
                        .patient(patient)
                        .unit(unit)
                        .on(vital, Side.LOW)
                        .make()));
    }

    private @Nullable String suppressedBy(String vital) {
        Alert alert = alerts.bean(AlertStore.class).ofPatient(patient).stream()
                .filter(it -> vital.equals(it.identity().vital()))
                .findFirst()
                .orElseThrow();
        return alert.marks().suppressedBy();
    }
}
