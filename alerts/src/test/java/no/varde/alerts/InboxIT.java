package no.varde.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import no.varde.alerts.triage.FindingTriage;
import no.varde.contract.Topics;
import no.varde.contract.event.Finding;
import no.varde.contract.event.Role;
import no.varde.contract.event.Severity;
import no.varde.embedded.EmbeddedPlatform;
import no.varde.testkit.Devices;
import no.varde.testkit.FindingMaker;
import no.varde.testkit.Ids;
import no.varde.testkit.KafkaProbe;
import no.varde.testkit.SharedPlatform;
import no.varde.testkit.TestDevice;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What the patient is told, on a device at a real broker. */
class InboxIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static RunningAlerts alerts;
    private static KafkaProbe kafka;

    private final String patient = Ids.patient();
    private final String unit = Ids.careUnit();
    private TestDevice device;

    @BeforeAll
    static void start() {
        EmbeddedPlatform platform = SharedPlatform.get();
        kafka = KafkaProbe.shared();
        alerts = RunningAlerts.triage(
                "--alerts.mqtt.url=" + platform.mqttUri(),
                "--alerts.mqtt.username=" + platform.inboxAccount().username(),
                "--alerts.mqtt.password=" + platform.inboxAccount().password(),
                "--alerts.mqtt.resend-after=2s",
                "--alerts.mqtt.look-every=100ms");
    }

    @AfterAll
    static void stop() {
        alerts.close();
        kafka.close();
    }

    @BeforeEach
    void a_patient_has_a_device() {
        device = TestDevice.enrolled(kafka, Ids.device(), "secret", patient);
        awaitKnown(device.deviceId(), 1);
    }

    @AfterEach
    void switch_it_off() {
        device.close();
    }

    @Test
    void a_red_reaches_the_patient_and_the_device_s_word_is_stamped() throws Exception {
        accept(red());
        JsonNode message = awaitMessage("ZONE");

        assertThat(message.get("zone").asString()).isEqualTo("RED");
        assertThat(message.get("vital").asString()).isEqualTo("SPO2");
        assertThat(message.get("text").get("nb").asString()).contains("113", "116117");
        assertThat(message.get("text").get("en").asString()).contains("red zone");
        assertThat(message.toString()).doesNotContain(patient);
        assertThat(Instant.parse(message.get("expiresAt").asString())).isAfter(Instant.now());
        assertThat(acknowledgedOf(message)).isFalse();

        acknowledge(message);
        await().atMost(PATIENCE).until(() -> acknowledgedOf(message));
    }

    @Test
    void the_zone_follows_the_worst_of_the_vital_s_alerts_and_turns_green_at_the_end() {
        Instant start = Instant.now();
        accept(FindingMaker.raised(Severity.YELLOW, start)
                .patient(patient)
                .unit(unit)
                .make());
        awaitZones("YELLOW");
        accept(FindingMaker.cleared(Severity.YELLOW, start.plusSeconds(60))
                .patient(patient)
                .unit(unit)
                .make());

        awaitZones("YELLOW", "GREEN");
    }

    @Test
    void what_a_nurse_ends_while_the_value_still_stands_does_not_turn_green() {
        accept(red());
        awaitZones("RED");
        AlertsApi nurse = AlertsApi.as(alerts.url(), "anne", Role.NURSE, unit);
        String alert = nurse.get("/api/worklist")
                .json()
                .get("queue")
                .get(0)
                .get("alerts")
                .get(0)
                .get("alertId")
                .asString();
        nurse.post("/api/alerts/" + alert + "/acknowledge", "\"1\"", null);
        nurse.post(
                "/api/alerts/" + alert + "/resolve",
                "\"2\"",
                "{\"outcome\":\"CONTACTED_ADVICE\",\"note\":\"Called.\"}");

        accept(FindingMaker.raised(Severity.YELLOW, Instant.now())
                .patient(patient)
                .unit(unit)
                .on("HEART_RATE", no.varde.contract.event.Side.HIGH)
                .make());
        awaitZones("RED", "YELLOW");
    }

    @Test
    void a_patient_is_asked_once_to_measure_again() {
        Instant now = Instant.now();
        accept(FindingMaker.raised(Severity.RED, now)
                .patient(patient)
                .unit(unit)
                .repeatAfterMinutes(5)
                .make());
        accept(FindingMaker.raised(Severity.RED, now.plusSeconds(1))
                .patient(patient)
                .unit(unit)
                .repeatAfterMinutes(5)
                .make());
        JsonNode message = awaitMessage("MEASURE_AGAIN");

        assertThat(Instant.parse(message.get("dueBy").asString()))
                .isBetween(now.plusSeconds(290), Instant.now().plusSeconds(310));
        assertThat(stored("MEASURE_AGAIN")).isEqualTo(1);
    }

    @Test
    void a_missing_measurement_reminds_the_patient() {
        accept(FindingMaker.raised(Severity.INFO, Instant.now())
                .patient(patient)
                .unit(unit)
                .rule("MISS-1", "MISS")
                .on("SPO2", null)
                .make());

        assertThat(awaitMessage("REMINDER").get("vital").asString()).isEqualTo("SPO2");
    }

    @Test
    void a_red_outside_hours_says_whom_to_call() {
        String closed = UnitMaker.with().closedOn(Instant.now()).known(kafka, alerts);
        accept(FindingMaker.raised(Severity.RED, Instant.now())
                .patient(patient)
                .unit(closed)
                .make());

        assertThat(awaitMessage("MESSAGE").get("text").get("nb").asString())
                .contains("ingen følger med", "116117", "113");
        awaitZones("RED");
    }

    @Test
    void a_late_reading_and_a_technical_matter_are_no_news_to_the_patient() {
        accept(FindingMaker.raised(Severity.YELLOW, Instant.now())
                .patient(patient)
                .unit(unit)
                .rule("LATE-1", "LATE")
                .make());
        accept(FindingMaker.raised(Severity.TECH, Instant.now())
                .patient(patient)
                .unit(unit)
                .rule("TECH-1", "TECH-1")
                .on(null, null)
                .make());
        assertThat(stored("ZONE")).isZero();
    }

    @Test
    void a_device_that_several_patients_share_is_told_nothing() {
        String shared = Ids.device();
        String other = Ids.patient();
        kafka.publish(
                Topics.DEVICES,
                shared,
                Devices.active(
                        shared,
                        "secret",
                        1,
                        List.of(Devices.assignment("s-1", patient), Devices.assignment("s-2", other))));
        awaitKnown(shared, 2);
        accept(red());

        awaitZones("RED");
        assertThat(alerts.bean(JdbcClient.class)
                        .sql("SELECT count(*) FROM triage.inbox_message WHERE device_id = ?")
                        .params(shared)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void what_a_device_missed_while_it_was_away_is_there_when_it_is_back() throws Exception {
        String deviceId = device.deviceId();
        device.close();
        accept(red());
        await().atMost(PATIENCE).until(() -> sent("ZONE") == 1);

        device = TestDevice.awaitConnected(deviceId, "secret");
        awaitZones("RED");
        acknowledge(awaitMessage("ZONE"));
    }

    @Test
    void messages_wait_while_the_broker_is_away() {
        String deviceId = device.deviceId();
        device.close();
        SharedPlatform.get().mqtt().stop();
        accept(red());
        SharedPlatform.get().mqtt().start();

        device = TestDevice.awaitConnected(deviceId, "secret");
        awaitZones("RED");
    }

    private Finding red() {
        return FindingMaker.raised(Severity.RED, Instant.now())
                .patient(patient)
                .unit(unit)
                .make();
    }

    private static void accept(Finding finding) {
        alerts.bean(FindingTriage.class).accept(List.of(finding));
    }

    private static void awaitKnown(String deviceId, int patients) {
        await().atMost(PATIENCE)
                .until(() -> alerts.bean(JdbcClient.class)
                                .sql("SELECT count(*) FROM triage.device_of_patient WHERE device_id = ?")
                                .params(deviceId)
                                .query(Long.class)
                                .single()
                        == patients);
    }

    private JsonNode awaitMessage(String type) {
        await().atMost(PATIENCE)
                .until(() -> device.inbox().stream()
                        .anyMatch(message -> message.get("type").asString().equals(type)));
        return device.inbox().stream()
                .filter(message -> message.get("type").asString().equals(type))
                .findFirst()
                .orElseThrow();
    }

    /** In that order, each as often as it is sent. */
    private void awaitZones(String... zones) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(device.inbox().stream()
                                .filter(message ->
                                        message.get("type").asString().equals("ZONE"))
                                .map(message -> message.get("zone").asString())
                                .distinct())
                        .containsExactly(zones));
    }

    private void acknowledge(JsonNode message) throws Exception {
        String ack = "{\"id\":\"" + message.get("id").asString() + "\"}";
        device.publish("inbox/ack", ack.getBytes(StandardCharsets.UTF_8), null);
    }

    private boolean acknowledgedOf(JsonNode message) {
        return alerts.bean(JdbcClient.class)
                .sql(
                        "SELECT acknowledged_at IS NOT NULL FROM triage.inbox_message WHERE message_id = ? AND device_id = ?")
                .params(message.get("id").asString(), device.deviceId())
                .query(Boolean.class)
                .single();
    }

    private long stored(String type) {
        return count(type, "");
    }

    private long sent(String type) {
        return count(type, " AND sent_at IS NOT NULL");
    }

    private long count(String type, String more) {
        return alerts.bean(JdbcClient.class)
                .sql("SELECT count(*) FROM triage.inbox_message WHERE patient_id = ? AND type = ?" + more)
                .params(patient, type)
                .query(Long.class)
                .single();
    }
}
