package no.varde.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import no.varde.alerts.alert.Suppression;
import no.varde.alerts.triage.AlertStore;
import no.varde.alerts.triage.FindingTriage;
import no.varde.alerts.triage.StepKeeper;
import no.varde.alerts.triage.Transactions;
import no.varde.contract.event.Finding;
import no.varde.contract.event.Role;
import no.varde.contract.event.Severity;
import no.varde.testkit.FindingMaker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The life of an alert over HTTP. */
class LifeApiIT {

    private static final String NOTE = "{\"outcome\":\"HOME_VISIT\",\"note\":\"Went.\"}";

    private static RunningAlerts alerts;

    private final String unit = "unit-" + UUID.randomUUID();
    private final String patient = "pat-" + UUID.randomUUID();
    private final AlertsApi anne = as("anne", Role.NURSE);
    private final AlertsApi berit = as("berit", Role.DOCTOR);

    @BeforeAll
    static void start() {
        alerts = RunningAlerts.startTriage();
    }

    @AfterAll
    static void stop() {
        alerts.close();
    }

    @Test
    void a_whole_life_is_told_step_by_step() {
        String path = open(Severity.YELLOW);
        done(anne.post(path + "/acknowledge", "\"1\"", null));
        JsonNode tried = done(anne.post(path + "/contact-attempt", "\"2\"", "{\"note\":\"No answer.\"}"));
        assertThat(tried.get("contactAttempts").asInt()).isEqualTo(1);
        assertThat(Instant.parse(tried.get("recallAt").asString())).isAfter(Instant.now());
        assertThat(tried.get("nextStepDue").asBoolean()).isFalse();
        JsonNode reached = done(anne.post(path + "/start-contact", "\"3\"", null));
        assertThat(reached.get("firstContactAt").isNull()).isFalse();
        JsonNode parked = done(anne.post(path + "/snooze", "\"4\"", snooze(Duration.ofHours(2))));
        assertThat(parked.get("state").asString()).isEqualTo("SNOOZED");
        assertThat(parked.get("snoozedUntil").isNull()).isFalse();
        done(berit.post(path + "/resume", "\"5\"", null));
        done(anne.post(path + "/release", "\"6\"", null));
        done(anne.post(path + "/acknowledge", "\"7\"", "{}"));
        done(anne.post(path + "/assign", "\"8\"", "{\"user\":\"berit\",\"name\":\"Name of berit\"}"));
        JsonNode taken = done(anne.post(path + "/take-over", "\"9\"", null));
        assertThat(taken.get("previousOwner").get("user").asString()).isEqualTo("berit");
        done(anne.post(path + "/resolve", "\"10\"", NOTE));

        JsonNode history = anne.get(path).json().get("history");
        assertThat(texts(history, "event"))
                .containsExactly(
                        "opened",
                        "acknowledged",
                        "contactAttempted",
                        "contactStarted",
                        "snoozed",
                        "resumed",
                        "released",
                        "acknowledged",
                        "assigned",
                        "takenOver",
                        "resolved");
        assertThat(history.get(2).get("note").asString()).isEqualTo("No answer.");
        assertThat(history.get(4).get("note").asString()).isEqualTo("Waits for the GP.");
        assertThat(history.get(5).get("actor").get("user").asString()).isEqualTo("berit");
        assertThat(history.get(8).get("owner").get("user").asString()).isEqualTo("berit");
    }

    @Test
    void a_refusal_says_why() {
        String path = open(Severity.RED);
        assertProblem(anne.post(path + "/start-contact", "\"1\"", null), 409, "not-now");
        assertProblem(anne.post(path + "/take-over", "\"1\"", null), 409, "not-now");
        assertProblem(anne.post(path + "/resume", "\"1\"", null), 409, "not-now");
        done(anne.post(path + "/acknowledge", "\"1\"", null));

        AlertsApi.Answer held = berit.post(path + "/snooze", "\"2\"", snooze(Duration.ofMinutes(10)));
        assertProblem(held, 409, "alert-held");
        assertThat(held.json().get("holder").get("user").asString()).isEqualTo("anne");
        assertProblem(berit.post(path + "/release", "\"2\"", null), 403, "role");
        AlertsApi.Answer late = berit.post(path + "/take-over", "\"1\"", null);
        assertProblem(late, 412, "stale");
        assertThat(late.json().get("holder").get("user").asString()).isEqualTo("anne");
        assertProblem(anne.post(path + "/contact-attempt", null, null), 428, "version-needed");
        assertProblem(anne.post("/api/alerts/nothing/release", "\"1\"", null), 404, "not-found");
    }

    @Test
    void each_bad_field_gets_its_sentence() {
        String path = open(Severity.RED);
        done(anne.post(path + "/acknowledge", "\"1\"", null));

        AlertsApi.Answer both = anne.post(path + "/snooze", "\"2\"", "{\"until\":\"tomorrow\"}");
        assertProblem(both, 422, "fields");
        assertThat(texts(both.json().get("errors"), "field")).containsExactlyInAnyOrder("until", "reason");
        assertProblem(anne.post(path + "/snooze", "\"2\"", snooze(Duration.ofHours(2))), 422, "until");
        assertProblem(anne.post(path + "/assign", "\"2\"", "{\"user\":\"a b\",\"name\":\"A\"}"), 422, "user");
        assertProblem(anne.post(path + "/assign", "\"2\"", "{\"usr\":\"berit\"}"), 400, "unreadable");
        assertProblem(anne.post(path + "/snooze", "\"2\"", "[]"), 400, "unreadable");
        assertProblem(anne.post(path + "/contact-attempt", "\"2\"", "{"), 400, "unreadable");
        assertProblem(anne.post("/api/alerts", null, "{\"patientId\":\"../x\",\"severity\":\"TECH\"}"), 422, "fields");
        assertThat(anne.get(path).etag()).as("nothing was changed").isEqualTo("\"2\"");
    }

    @Test
    void a_clinician_opens_an_alert_in_a_unit_of_their_own() {
        AlertsApi.Answer opened = anne.post("/api/alerts", null, manual(unit, "YELLOW"));
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        String path = "/api/alerts/" + opened.json().get("alertId").asString();
        assertThat(opened.json().get("ruleId").asString()).isEqualTo("MANUAL");
        assertThat(anne.get(path).json().get("history").get(0).get("note").asString())
                .isEqualTo("Sounded confused.");

        AlertsApi.Answer worse = berit.post("/api/alerts", null, manual(unit, "RED"));
        assertThat(worse.status()).isEqualTo(200);
        assertThat(worse.json().get("severity").asString()).isEqualTo("RED");
        assertThat(anne.get("/api/worklist").json().get("queue").size()).isEqualTo(1);

        assertProblem(anne.post("/api/alerts", null, manual("unit-elsewhere", "RED")), 403, "unit");
        assertProblem(as("otto", Role.TECH_SUPPORT).post("/api/alerts", null, manual(unit, "RED")), 403, "role");
    }

    @Test
    void who_looked_at_a_red_alert_is_kept_once_per_person_and_changes_no_version() {
        String red = open(Severity.RED);
        for (AlertsApi nurse : List.of(anne, berit, anne)) {
            assertThat(nurse.post(red + "/seen", null, null).status()).isEqualTo(204);
        }
        JsonNode seen = anne.get(red).json();
        assertThat(texts(seen.get("history"), "event")).containsExactly("opened", "seen", "seen");
        assertThat(seen.get("version").asLong()).isEqualTo(1);

        String yellow = "/api/alerts/"
                + anne.post("/api/alerts", null, manual(unit, "YELLOW"))
                        .json()
                        .get("alertId")
                        .asString();
        assertThat(anne.post(yellow + "/seen", null, null).status()).isEqualTo(204);
        assertThat(texts(anne.get(yellow).json().get("history"), "event")).containsExactly("opened");
        assertProblem(as("otto", Role.TECH_SUPPORT).post(red + "/seen", null, null), 403, "role");
    }

    @Test
    void a_normal_repeat_is_shown_and_ends_a_red_alert_in_one_click() {
        String path = open(Severity.RED);
        accept(FindingMaker.repeatNormal(Instant.now())
                .patient(patient)
                .unit(unit)
                .value("96")
                .make());

        JsonNode flagged = anne.get(path).json();
        assertThat(flagged.get("repeatNormal").get("value").asInt()).isEqualTo(96);
        assertThat(flagged.get("value").asInt()).isEqualTo(88);
        assertThat(flagged.get("state").asString()).isEqualTo("OPEN");
        done(anne.post(path + "/resolve", "\"2\"", "{\"outcome\":\"REMEASURED_NORMAL\"}"));
    }

    @Test
    void what_another_alert_explains_stays_in_sight_behind_the_others() {
        String path = open(Severity.RED);
        String id = path.substring(path.lastIndexOf('/') + 1);
        accept(FindingMaker.raised(Severity.YELLOW, Instant.now())
                .patient("pat-2" + unit)
                .unit(unit)
                .news2(4)
                .make());
        alerts.bean(Transactions.class)
                .inOne(() -> alerts.bean(AlertStore.class)
                        .lock(id)
                        .map(alert -> alerts.bean(StepKeeper.class)
                                .keep(Suppression.suppress(alert, "TECH-8", Instant.now())))
                        .orElseThrow());

        JsonNode queue = anne.get("/api/worklist").json().get("queue");
        assertThat(queue.get(0).get("news2").asInt()).isEqualTo(4);
        assertThat(queue.get(1).get("tier").asInt()).isEqualTo(5);
        assertThat(queue.get(1).get("alerts").get(0).get("suppressedBy").asString())
                .isEqualTo("TECH-8");
    }

    @Test
    void what_is_served_is_what_is_documented() {
        Set<String> served = alerts
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                                .map(verb -> verb.name().toLowerCase(java.util.Locale.ROOT) + " " + path)))
                .collect(Collectors.toCollection(TreeSet::new));
        JsonNode paths = anne.get("/v3/api-docs").json().get("paths");
        Set<String> documented = paths.propertyStream()
                .flatMap(path -> path.getValue().propertyNames().stream().map(verb -> verb + " " + path.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(documented).isEqualTo(served).hasSizeGreaterThanOrEqualTo(14);
        assertThat(paths.get("/api/alerts/{alertId}/snooze")
                        .get("post")
                        .get("parameters")
                        .toString())
                .contains("If-Match")
                .doesNotContain("token");
    }

    private String open(Severity severity) {
        accept(FindingMaker.raised(severity, Instant.now().minusSeconds(60))
                .patient(patient)
                .unit(unit)
                .make());
        return "/api/alerts/"
                + alerts.bean(AlertStore.class).ofPatient(patient).getFirst().alertId();
    }

    private static void accept(Finding finding) {
        alerts.bean(FindingTriage.class).accept(List.of(finding));
    }

    private AlertsApi as(String user, Role role) {
        return AlertsApi.as(alerts.url(), user, role, unit);
    }

    private static String snooze(Duration howLong) {
        return "{\"until\":\"" + Instant.now().plus(howLong) + "\",\"reason\":\"Waits for the GP.\"}";
    }

    private String manual(String careUnitId, String severity) {
        return "{\"patientId\":\"" + patient + "\",\"organisationId\":\"org-1\",\"careUnitId\":\"" + careUnitId
                + "\",\"severity\":\"" + severity + "\",\"note\":\"Sounded confused.\"}";
    }

    private static JsonNode done(AlertsApi.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> texts(JsonNode list, String field) {
        return list.valueStream().map(one -> one.get(field).asString()).toList();
    }

    private static void assertProblem(AlertsApi.Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.json().get("type").asString()).isEqualTo("urn:varde:problem:" + type);
    }
}
