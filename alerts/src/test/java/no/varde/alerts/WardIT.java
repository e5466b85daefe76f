package no.varde.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.varde.alerts.alert.Alert;
import no.varde.alerts.patient.PatientStore;
import no.varde.alerts.triage.AlertStore;
import no.varde.alerts.triage.FindingTriage;
import no.varde.alerts.ward.PlatformWatch;
import no.varde.alerts.ward.RulesLag;
import no.varde.contract.Topics;
import no.varde.contract.event.AlertChanged;
import no.varde.contract.event.Category;
import no.varde.contract.event.Finding;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.event.Role;
import no.varde.contract.event.Severity;
import no.varde.contract.event.Side;
import no.varde.testkit.FindingMaker;
import no.varde.testkit.KafkaProbe;
import no.varde.testkit.Plans;
import no.varde.testkit.Readings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.Lifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Alerts that explain others, move with their patients, or speak of the platform, on real parts. */
class WardIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path stateDir;

    private static RunningAlerts alerts;
    private static KafkaProbe kafka;

    private final String patient = "pat-" + UUID.randomUUID();
    private final String unit = "unit-" + UUID.randomUUID();
    private final Instant now = Instant.now();

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
    void a_red_holds_back_the_yellow_of_its_vital_until_a_person_has_ended_it() {
        accept(yellow().make(), red().make());
        Alert red = ofRule("LIM-1");
        assertThat(ofRule("TR-1").marks().suppressedBy()).isEqualTo(red.alertId());

        AlertsApi nurse = AlertsApi.as(alerts.url(), "nurse-1", Role.NURSE, unit);
        AlertsApi.Answer ended = nurse.post(
                "/api/alerts/" + red.alertId() + "/resolve",
                "\"" + red.version() + "\"",
                "{\"outcome\":\"CONTACTED_ADVICE\",\"note\":\"Called.\"}");

        assertThat(ended.status()).as(ended.body()).isEqualTo(200);
        assertThat(ofRule("TR-1").marks().suppressedBy()).isNull();
        assertThat(events("TR-1")).containsExactly("opened", "suppressed", "unsuppressed");
    }

    @Test
    void a_finding_after_the_red_is_held_back_in_the_transaction_that_opens_it() {
        accept(red().make());
        accept(yellow().make());

        List<AlertChanged> changes = kafka.awaitCount(
                Topics.ALERTS,
                AlertChanged.class,
                change -> patient.equals(change.patientId()) && change.ruleId().equals("TR-1"),
                2);
        assertThat(changes).extracting(AlertChanged::event).containsExactly("opened", "suppressed");
        assertThat(changes.getLast().suppressed()).isTrue();
    }

    @Test
    void alerts_move_with_their_patient_at_once_and_an_older_plan_does_not_take_them_back() {
        String other = "unit-" + UUID.randomUUID();
        publish(unit, 1, MonitoringPlan.Status.ACTIVE);
        accept(red().make());
        publish(other, 2, MonitoringPlan.Status.ACTIVE);

        await().atMost(PATIENCE)
                .until(() -> other.equals(ofRule("LIM-1").evidence().careUnitId()));
        assertThat(events("LIM-1")).containsExactly("opened", "moved");
        accept(FindingMaker.raised(Severity.RED, now.plusSeconds(5))
                .patient(patient)
                .unit(unit)
                .value("84")
                .make());
        assertThat(ofRule("LIM-1").evidence().careUnitId()).isEqualTo(other);
    }

    @Test
    void a_pause_holds_missing_readings_back_and_its_end_lets_them_go() {
        publish(unit, 1, MonitoringPlan.Status.ACTIVE);
        accept(missing(patient).make(), red().make());
        publish(unit, 2, MonitoringPlan.Status.PAUSED);
        await().atMost(PATIENCE)
                .until(() -> "PLAN".equals(ofRule("MISS-3").marks().suppressedBy()));
        assertThat(ofRule("LIM-1").marks().suppressedBy()).isNull();

        publish(unit, 1, MonitoringPlan.Status.ACTIVE);
        publish(unit, 3, MonitoringPlan.Status.ACTIVE);
        await().atMost(PATIENCE).until(() -> ofRule("MISS-3").marks().suppressedBy() == null);
    }

    @Test
    void an_erased_patient_is_forgotten_and_nonsense_is_passed_over() {
        publish(unit, 1, MonitoringPlan.Status.ACTIVE);
        kafka.publishRaw(Topics.MONITORING, patient, new byte[] {0, 1, 2});
        PatientStore patients = alerts.bean(PatientStore.class);
        await().atMost(PATIENCE).until(() -> patients.find(patient).isPresent());

        kafka.publishRaw(Topics.MONITORING, patient, null);
        await().atMost(PATIENCE).until(() -> patients.find(patient).isEmpty());
    }

    @Test
    void info_is_a_notice_and_never_an_alert() {
        accept(
                FindingMaker.raised(Severity.INFO, now)
                        .patient(patient)
                        .unit(unit)
                        .rule("MISS-4", "MISS")
                        .make(),
                FindingMaker.cleared(Severity.INFO, now.plusSeconds(1))
                        .patient(patient)
                        .unit(unit)
                        .rule("MISS-4", "MISS")
                        .make());

        assertThat(alerts.bean(AlertStore.class).ofPatient(patient)).isEmpty();
        JsonNode notices = AlertsApi.as(alerts.url(), "nurse-1", Role.NURSE, unit)
                .get("/api/notices?days=7")
                .json()
                .get("notices");
        assertThat(notices.size()).isEqualTo(1);
        assertThat(notices.get(0).get("ruleId").asString()).isEqualTo("MISS-4");
        AlertsApi elsewhere = AlertsApi.as(alerts.url(), "nurse-2", Role.NURSE, "unit-elsewhere");
        assertThat(elsewhere.get("/api/notices").json().get("notices")).isEmpty();
        assertThat(elsewhere.get("/api/notices?days=91").status()).isEqualTo(422);
        assertThat(AlertsApi.as(alerts.url(), "tech-1", Role.TECH_SUPPORT, unit)
                        .get("/api/notices")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void many_silent_patients_are_one_alert_of_the_platform() {
        long others = alerts.bean(JdbcClient.class)
                .sql("SELECT count(*) FROM triage.patient WHERE status = 'ACTIVE'")
                .query(Long.class)
                .single();
        List<String> silent = IntStream.range(0, (int) others / 2 + 6)
                .mapToObj(number -> patient + "-" + number)
                .toList();
        silent.forEach(
                each -> kafka.publish(Topics.MONITORING, each, plan(each, unit, 1, MonitoringPlan.Status.ACTIVE)));
        accept(silent.stream().map(each -> missing(each).make()).toArray(Finding[]::new));
        AlertsApi support = AlertsApi.as(alerts.url(), "tech-1", Role.TECH_SUPPORT, "unit-none");

        await().atMost(PATIENCE).until(() -> look() && platformRow(support, "queue", "TECH-8") != null);
        await().atMost(PATIENCE)
                .until(() -> look() && silent.stream().allMatch(each -> "TECH-8".equals(suppressedBy(each))));
        assertThat(platformRow(AlertsApi.as(alerts.url(), "lead", Role.SENIOR_NURSE, "unit-none"), "queue", "TECH-8"))
                .isNotNull();
        assertThat(platformRow(AlertsApi.as(alerts.url(), "nurse", Role.NURSE, unit), "queue", "TECH-8"))
                .isNull();

        silent.forEach(
                each -> kafka.publish(Topics.MONITORING, each, plan(each, unit, 2, MonitoringPlan.Status.ENDED)));
        await().atMost(PATIENCE)
                .until(() -> look() && silent.stream().noneMatch(each -> "TECH-8".equals(suppressedBy(each))));
        JsonNode latched = platformRow(support, "queue", "TECH-8");
        assertThat(latched).as("RED waits for a person").isNotNull();
        assertThat(latched.get("alerts").get(0).get("conditionActive").asBoolean())
                .isFalse();
        endByPerson(support, latched.get("alerts").get(0));
    }

    @Test
    void readings_that_wait_for_the_rules_are_an_alert_that_ends_itself() {
        JdbcClient jdbc = alerts.bean(JdbcClient.class);
        jdbc.sql("""
                        INSERT INTO triage.finding (finding_id, taken_at, waited_ms)
                        SELECT ? || number, now(), 61000 FROM generate_series(1, 1000) AS number
                        """).params(patient).update();
        AlertsApi support = AlertsApi.as(alerts.url(), "tech-1", Role.TECH_SUPPORT, "unit-none");
        await().atMost(PATIENCE).until(() -> look() && platformRow(support, "queue", "TECH-7") != null);

        jdbc.sql("DELETE FROM triage.finding WHERE finding_id LIKE ? || '%'")
                .params(patient)
                .update();
        await().atMost(PATIENCE).until(() -> look() && platformRow(support, "queue", "TECH-7") == null);
    }

    @Test
    void rules_that_stand_still_fall_behind_and_catch_up() {
        RulesLag lag = alerts.bean(RulesLag.class);
        Lifecycle rules = (Lifecycle) alerts.bean(RulesRunning.class);
        await().atMost(PATIENCE).until(() -> lag.behind(Instant.now()).isZero());
        rules.stop();
        kafka.publish(Topics.READINGS, patient, Readings.of(patient, "dev-1", "SPO2", "97", now));
        await().atMost(PATIENCE).until(() -> lag.behind(Instant.now()).compareTo(Duration.ofSeconds(2)) > 0);

        rules.start();
        await().atMost(PATIENCE).until(() -> lag.behind(Instant.now()).isZero());
    }

    /** Each holds one alert of the patient and then looks at all: without an order they would wait crosswise. */
    @Test
    void two_who_change_alerts_of_one_patient_at_once_both_come_through() {
        accept(yellow().make(), red().make());
        AlertsApi nurse = AlertsApi.as(alerts.url(), "nurse-1", Role.NURSE, unit);
        String path = "/api/alerts/" + ofRule("TR-1").alertId() + "/acknowledge";
        CompletableFuture<List<Integer>> clicks = CompletableFuture.supplyAsync(() -> Stream.generate(
                        () -> nurse.post(path, "\"" + ofRule("TR-1").version() + "\"", null)
                                .status())
                .limit(30)
                .toList());
        for (int second = 1; second <= 30; second++) {
            accept(red(now.plusSeconds(second)).make());
        }
        assertThat(clicks.join()).doesNotContain(503).contains(200);
    }

    private void accept(Finding... findings) {
        alerts.bean(FindingTriage.class).accept(List.of(findings));
    }

    private static boolean look() {
        alerts.bean(PlatformWatch.class).look();
        return true;
    }

    private static void endByPerson(AlertsApi person, JsonNode alert) {
        AlertsApi.Answer ended = person.post(
                "/api/alerts/" + alert.get("alertId").asString() + "/resolve",
                "\"" + alert.get("version").asLong() + "\"",
                "{\"outcome\":\"DEVICE_FIXED\",\"note\":\"The line is back.\"}");
        assertThat(ended.status()).as(ended.body()).isEqualTo(200);
    }

    private static @Nullable JsonNode platformRow(AlertsApi person, String list, String rule) {
        for (JsonNode row : person.get("/api/worklist").json().get(list)) {
            if (row.get("alerts").get(0).get("ruleId").asString().equals(rule)) {
                return row;
            }
        }
        return null;
    }

    private void publish(String toUnit, long version, MonitoringPlan.Status status) {
        kafka.publish(Topics.MONITORING, patient, plan(patient, toUnit, version, status));
    }

    private static MonitoringPlan plan(String of, String toUnit, long version, MonitoringPlan.Status status) {
        return Plans.withStatus(of, toUnit, version, Plans.defaultLimits(), status);
    }

    private static @Nullable String suppressedBy(String of) {
        return alerts.bean(AlertStore.class).ofPatient(of).getFirst().marks().suppressedBy();
    }

    private Alert ofRule(String ruleId) {
        return alerts.bean(AlertStore.class).ofPatient(patient).stream()
                .filter(alert -> alert.evidence().ruleId().equals(ruleId))
                .findFirst()
                .orElseThrow();
    }

    private List<String> events(String ruleId) {
        List<String> events = new ArrayList<>();
        alerts.bean(AlertStore.class).history(ofRule(ruleId).alertId()).forEach(entry -> events.add(entry.event()));
        return events;
    }

    private FindingMaker red() {
        return red(now);
    }

    private FindingMaker red(Instant measuredAt) {
        return FindingMaker.raised(Severity.RED, measuredAt).patient(patient).unit(unit);
    }

    private FindingMaker yellow() {
        return FindingMaker.raised(Severity.YELLOW, now)
                .patient(patient)
                .unit(unit)
                .rule("TR-1", "TR")
                .on("SPO2", Side.LOW);
    }

    private FindingMaker missing(String of) {
        return FindingMaker.raised(Severity.YELLOW, now)
                .patient(of)
                .unit(unit)
                .rule("MISS-3", "MISS")
                .on("WEIGHT", null)
                .category(Category.MISSING);
    }
}
