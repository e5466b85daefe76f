package no.varde.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import no.varde.alerts.alert.AlertFixture;
import no.varde.alerts.patient.PatientStore;
import no.varde.alerts.simulation.Period;
import no.varde.alerts.simulation.SimulationStore;
import no.varde.alerts.triage.AlertStore;
import no.varde.alerts.triage.FindingTriage;
import no.varde.alerts.triage.Transactions;
import no.varde.contract.event.Role;
import no.varde.contract.event.Severity;
import no.varde.embedded.Account;
import no.varde.embedded.Database;
import no.varde.testkit.Plans;
import no.varde.testkit.SharedPlatform;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

/** Simulations over readings in the tables that the writer fills, read through the views that alerts may read. */
class SimulationIT {

    private static RunningAlerts alerts;
    private static JdbcClient vitals;

    private final String unit = "unit-" + UUID.randomUUID();
    private final String patient = "pat-" + UUID.randomUUID();
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private final AlertsApi nurse = AlertsApi.as(alerts.url(), "anne", Role.NURSE, unit);
    private final AlertsApi doctor = AlertsApi.as(alerts.url(), "berit", Role.DOCTOR, unit);

    @BeforeAll
    static void start() {
        Account writer = SharedPlatform.get().databaseAccount(Database.INGEST);
        var database =
                new DriverManagerDataSource(SharedPlatform.get().jdbcUrl(), writer.username(), writer.password());
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/ingest")
                .schemas("vitals")
                .defaultSchema("vitals")
                .load()
                .migrate();
        vitals = JdbcClient.create(database);
        alerts = RunningAlerts.startTriage();
    }

    @AfterAll
    static void stop() {
        alerts.close();
    }

    @Test
    void another_limit_over_what_is_stored_says_what_it_would_have_made_and_lost() {
        follow(patient, unit);
        store("SPO2", 20, 90.0);
        store("SPO2", 10, 88.0);
        correct(store("SPO2", 5, 80.0));
        String mattered = acted(daysAgo(20));

        JsonNode answer = done(nurse, """
                {"patientId":"%s","days":30,"limits":{"SPO2":{"redLow":89}}}""".formatted(patient));

        assertThat(answer.get("patients").asInt()).isEqualTo(1);
        assertThat(answer.get("readings").asInt())
                .as("the corrected one is left out")
                .isEqualTo(2);
        assertThat(answer.get("present").get("byRule").get("LIM-1").asInt()).isEqualTo(2);
        assertThat(answer.get("changed").get("alerts").asInt()).isEqualTo(1);
        assertThat(answer.get("changed").get("bySeverity").get("RED").asInt()).isEqualTo(1);
        JsonNode acted = answer.get("acted");
        assertThat(acted.get("alerts").asInt()).isEqualTo(1);
        assertThat(acted.get("keptByPresent").asInt()).isEqualTo(1);
        assertThat(acted.get("kept").asInt()).isZero();
        assertThat(acted.get("lost").get(0).get("alertId").asString()).isEqualTo(mattered);
        assertThat(acted.get("lost").get(0).get("outcome").asString()).isEqualTo("CONTACTED_ADVICE");
        assertThat(answer.get("handledAfterHours").asInt()).isEqualTo(4);
        assertThat(answer.get("truncated").asBoolean()).isFalse();
        assertThat(answer.get("episodes").size()).isEqualTo(1);
        assertThat(Instant.parse(answer.get("episodes").get(0).get("from").asString()))
                .isEqualTo(daysAgo(10));
    }

    /** A pressure is one reading of two values; a code is stored as its place in the table; symptoms lie beside. */
    @Test
    void readings_come_back_as_they_were_measured() {
        follow(patient, unit);
        long pressure = store("BP_SYSTOLIC", 9, 120.0);
        store("BP_DIASTOLIC", 9, 80.0, pressure, 0);
        store("ACVPU", 8, 4.0);
        store("SPO2", 7, null);
        store("SPO2", 7, 40.0, key(), 2);
        store("SPO2", 6, 40.0, key(), 2);
        long faint = store("HEART_RATE", 5, 70.0);
        vitals.sql("""
                        INSERT INTO vitals.observation (reading_id, reading_key, patient_id, measured_at, on_oxygen,
                            symptoms, device_time, notes, absent)
                        VALUES (?, ?, ?, ?, true, '{FAINTED,OF_A_LATER_VERSION}', NULL, '{}', '{}')
                        """)
                .params(UUID.randomUUID(), faint, patient, Timestamp.from(daysAgo(5)))
                .update();

        JsonNode answer = done(nurse, """
                {"patientId":"%s","days":30,"rules":{"NEWS-3":{}}}""".formatted(patient));

        assertThat(answer.get("readings").asInt()).isEqualTo(6);
        assertThat(answer.get("present").get("byRule").toString()).isEqualTo("""
                {"SYM-RED":1,"TECH-3":1}""");
        assertThat(answer.get("changed").get("byRule").get("NEWS-3").asInt()).isEqualTo(1);
    }

    /** Two pressures, of which the bound leaves one whole and the other half. */
    @Test
    void more_values_than_the_bound_are_left_out_by_whole_readings_newest_first() {
        for (int day = 3; day > 1; day--) {
            store("BP_DIASTOLIC", day, 80.0, store("BP_SYSTOLIC", day, 120.0), 0);
        }
        SimulationStore store = alerts.bean(SimulationStore.class);
        Period period = Period.upTo(now, 30);

        SimulationStore.Stored bounded = store.readings(patient, period, 3);
        assertThat(bounded.truncated()).isTrue();
        assertThat(bounded.readings()).hasSize(1);
        assertThat(bounded.readings().getFirst().measuredAt()).isEqualTo(daysAgo(3));
        SimulationStore.Stored whole = store.readings(patient, period, 4);
        assertThat(whole.truncated()).isFalse();
        assertThat(whole.readings()).hasSize(2);
        assertThat(whole.values()).isEqualTo(4);
    }

    @Test
    void a_unit_is_simulated_by_those_who_lead_it_and_shows_no_episodes() {
        follow(patient, unit);
        store("SPO2", 20, 90.0);
        String unplanned = "pat-" + UUID.randomUUID();
        follow(unplanned, unit);
        alerts.bean(JdbcClient.class)
                .sql("UPDATE triage.patient SET plan = NULL WHERE patient_id = ?")
                .params(unplanned)
                .update();
        String asked = """
                {"careUnitId":"%s","without":["LIM-1","LIM-2"]}""".formatted(unit);

        JsonNode answer = done(doctor, asked);

        assertThat(answer.get("patients").asInt()).isEqualTo(1);
        assertThat(answer.get("withoutPlan").asInt()).isEqualTo(1);
        assertThat(answer.get("present").get("alerts").asInt()).isEqualTo(1);
        assertThat(answer.get("changed").get("alerts").asInt()).isZero();
        assertThat(answer.has("episodes")).isFalse();
        assertProblem(ask(nurse, asked), 403, "role");
        AlertsApi elsewhere = AlertsApi.as(alerts.url(), "carl", Role.DOCTOR, "unit-elsewhere");
        assertProblem(ask(elsewhere, asked), 404, "not-found");
    }

    @Test
    void a_patient_of_another_unit_does_not_exist_unless_the_glass_is_broken() {
        follow(patient, unit);
        String asked = """
                {"patientId":"%s"}""".formatted(patient);
        JWTClaimsSet.Builder broke =
                AlertsApi.claims("siri", Role.DOCTOR, "unit-elsewhere").claim("breakGlass", patient);

        AlertsApi stranger = AlertsApi.as(alerts.url(), "siri", Role.DOCTOR, "unit-elsewhere");
        assertProblem(ask(stranger, asked), 404, "not-found");
        assertProblem(ask(nurse, "{\"patientId\":\"pat-nobody\"}"), 404, "not-found");
        assertThat(ask(AlertsApi.withToken(alerts.url(), AlertsApi.token(broke.build())), asked)
                        .status())
                .isEqualTo(200);
        AlertsApi support = AlertsApi.as(alerts.url(), "otto", Role.TECH_SUPPORT, unit);
        assertProblem(ask(support, asked), 403, "role");
    }

    @Test
    void what_cannot_be_tried_is_refused_field_by_field() {
        follow(patient, unit);
        String subject = "\"patientId\":\"" + patient + "\"";

        assertProblem(ask(nurse, "{}"), 422, "patientId");
        assertProblem(ask(nurse, "{" + subject + ",\"careUnitId\":\"u\"}"), 422, "patientId");
        assertProblem(ask(nurse, "{" + subject + ",\"days\":0}"), 422, "days");
        assertProblem(ask(nurse, "{" + subject + ",\"days\":91}"), 422, "days");
        for (String limits : List.of(
                "{\"NO_SUCH\":{\"redLow\":1}}",
                "{\"SPO2\":null}",
                "{\"SPO2\":{\"redLow\":1e99}}",
                "{\"SPO2\":{\"redLow\":1e-99999999}}")) {
            assertProblem(ask(nurse, "{" + subject + ",\"limits\":" + limits + "}"), 422, "limits");
        }
        for (String rules : List.of(
                "{\"NO-SUCH\":{}}",
                "{\"HF-W1\":{\"stones\":1}}",
                "{\"HF-W1\":{\"kg\":-1}}",
                "{\"HF-W1\":{\"kg\":null}}",
                "{\"HF-W1\":null}")) {
            assertProblem(ask(nurse, "{" + subject + ",\"rules\":" + rules + "}"), 422, "rules");
        }
        assertProblem(ask(nurse, "{" + subject + ",\"without\":[\"NO-SUCH\"]}"), 422, "without");
        assertProblem(ask(nurse, "{" + subject + ",\"without\":[null]}"), 422, "without");
        assertProblem(ask(nurse, "{" + subject + ",\"limits\":{\"SPO2\":{\"redlow\":1}}}"), 400, "unreadable");
        AlertsApi.Answer both = ask(nurse, "{\"days\":0}");
        assertProblem(both, 422, "fields");
        assertThat(both.json().get("errors").size()).isEqualTo(2);
    }

    @Test
    void where_stored_readings_may_not_be_read_that_is_the_answer() {
        follow(patient, unit);
        vitals.sql("REVOKE SELECT ON vitals.patient_value FROM varde_alerts").update();
        try {
            assertProblem(ask(nurse, "{\"patientId\":\"" + patient + "\"}"), 503, "readings");
        } finally {
            vitals.sql("GRANT SELECT ON vitals.patient_value TO varde_alerts").update();
        }
    }

    private void follow(String patientId, String careUnitId) {
        alerts.bean(Transactions.class)
                .inOne(() -> alerts.bean(PatientStore.class).put(Plans.active(patientId, careUnitId), now));
    }

    /** An alert measured then, on a low SpO2, after which somebody advised the patient within the hour. */
    private String acted(Instant measuredAt) {
        alerts.bean(FindingTriage.class)
                .accept(List.of(AlertFixture.ofPatient(patient, unit, Severity.RED, measuredAt)));
        String id = alerts.bean(AlertStore.class).ofPatient(patient).getFirst().alertId();
        AlertsApi.Answer ended = nurse.post(
                "/api/alerts/" + id + "/resolve", "\"1\"", "{\"outcome\":\"CONTACTED_ADVICE\",\"note\":\"Called.\"}");
        assertThat(ended.status()).as(ended.body()).isEqualTo(200);
        alerts.bean(JdbcClient.class)
                .sql("UPDATE triage.alert SET resolved_at = ? WHERE alert_id = ?")
                .params(Timestamp.from(measuredAt.plus(Duration.ofHours(1))), id)
                .update();
        return id;
    }

    private long store(String vital, int daysAgo, @Nullable Double value) {
        return store(vital, daysAgo, value, key(), 0);
    }

    private long store(String vital, int daysAgo, @Nullable Double value, long key, int quality) {
        int series = vitals.sql("""
                        INSERT INTO vitals.series (patient_id, device_id, source, vital) VALUES (?, 'dev-1', NULL, ?)
                        ON CONFLICT ON CONSTRAINT series_natural_key DO UPDATE SET vital = excluded.vital RETURNING id
                        """).params(patient, vital).query(Integer.class).single();
        vitals.sql("""
                        INSERT INTO vitals.reading (series_id, measured_at, reading_key, value, quality, received_at)
                        VALUES (:series, :at, :key, :value, :quality, :received)
                        """)
                .param("series", series)
                .param("at", Timestamp.from(daysAgo(daysAgo)))
                .param("key", key)
                .param("value", value, java.sql.Types.DOUBLE)
                .param("quality", quality)
                .param("received", Timestamp.from(daysAgo(daysAgo).plusSeconds(1)))
                .update();
        return key;
    }

    private void correct(long key) {
        vitals.sql("""
                        INSERT INTO vitals.correction (reading_id, reading_key, patient_id, measured_at, reason, by_user, at)
                        VALUES (?, ?, ?, ?, 'WRONG_PERSON', 'anne', now())
                        """)
                .params(UUID.randomUUID(), key, patient, Timestamp.from(daysAgo(5)))
                .update();
    }

    private static long key() {
        return UUID.randomUUID().getMostSignificantBits();
    }

    private Instant daysAgo(int days) {
        return now.minus(Duration.ofDays(days));
    }

    private static AlertsApi.Answer ask(AlertsApi person, String body) {
        return person.post("/api/simulations", null, body);
    }

    private static JsonNode done(AlertsApi person, String body) {
        AlertsApi.Answer answer = ask(person, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static void assertProblem(AlertsApi.Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.json().get("type").asString()).isEqualTo("urn:varde:problem:" + type);
    }
}
