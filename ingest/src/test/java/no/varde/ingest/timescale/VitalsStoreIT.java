package no.varde.ingest.timescale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import no.varde.contract.event.DeviceStatus;
import no.varde.contract.event.Quality;
import no.varde.contract.event.Reading;
import no.varde.contract.event.ReadingInvalidated;
import no.varde.contract.event.Symptom;
import no.varde.contract.vitals.VitalsTable;
import no.varde.embedded.Database;
import no.varde.ingest.VitalsDatabase;
import no.varde.ingest.writer.Arrived;
import no.varde.ingest.writer.Checkpoints;
import no.varde.ingest.writer.Checkpoints.How;
import no.varde.ingest.writer.Outcome;
import no.varde.ingest.writer.PartitionId;
import no.varde.ingest.writer.Poison;
import no.varde.ingest.writer.ReadingMapper;
import no.varde.ingest.writer.Slice;
import no.varde.ingest.writer.StoredReading;
import no.varde.ingest.writer.Stores;
import no.varde.ingest.writer.UnstorableEvent;
import no.varde.testkit.Ids;
import no.varde.testkit.Readings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class VitalsStoreIT {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.000001Z");
    private static final String VALUES =
            "SELECT vital, value, quality FROM vitals.patient_value WHERE patient_id = ? ORDER BY measured_at, vital";

    private static VitalsDatabase database;
    private static VitalsStore store;

    private final PartitionId partition = new PartitionId("varde.readings", Ids.unique("topic"), 0);
    private final String patient = Ids.patient();
    private final String device = Ids.device();
    private long next;

    @BeforeAll
    static void open() {
        database = VitalsDatabase.migrated();
        store = database.open();
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @BeforeEach
    void begin() {
        next = stores().checkpoints()
                .resume(partition, new Checkpoints.Log(0, 1_000))
                .next();
    }

    @Test
    void each_value_is_a_row_with_its_quality_and_its_times_to_the_microsecond() {
        Reading reading = Readings.of(
                patient,
                device,
                NOON,
                Readings.value("SPO2", "91"),
                Readings.value("BODY_TEMP", "37.7", Quality.SUSPECT),
                Reading.Value.coded("ACVPU", "V"));

        assertThat(write(reading)).isEqualTo(new Outcome.Written(3, 0, 0));
        assertThat(database.rows(VALUES, patient)).containsExactly("ACVPU|2|0", "BODY_TEMP|37.7|1", "SPO2|91|0");
        assertThat(database.number(
                        "SELECT count(*) FROM vitals.patient_value WHERE patient_id = ? AND measured_at = ?::timestamptz"
                                + " AND received_at = ?::timestamptz",
                        patient,
                        NOON.toString(),
                        NOON.plusSeconds(1).toString()))
                .isEqualTo(3);
    }

    @Test
    void an_absent_value_is_a_row_without_a_number_and_the_reason_is_kept() {
        write(Readings.of(patient, device, NOON, Reading.Value.absent("SPO2", "not-performed")));

        assertThat(database.rows(VALUES, patient)).containsExactly("SPO2|null|0");
        assertThat(database.rows(
                        "SELECT absent ->> 'SPO2' FROM vitals.patient_observation WHERE patient_id = ?", patient))
                .containsExactly("not-performed");
    }

    @Test
    void circumstances_are_kept() {
        Reading plain = Readings.of(patient, device, "SPO2", "91", NOON);
        Reading.Context context = new Reading.Context(
                true,
                List.of(Symptom.values()[0]),
                Instant.parse("1970-01-01T00:00:00Z"),
                List.of("CLOCK", "SPO2 SUSPECT"));
        write(with(plain, context));

        assertThat(database.rows(
                        "SELECT on_oxygen, symptoms[1], extract(epoch FROM device_time)::int, notes[2]"
                                + " FROM vitals.patient_observation WHERE patient_id = ?",
                        patient))
                .containsExactly("t|" + Symptom.values()[0] + "|0|SPO2 SUSPECT");
    }

    @Test
    void a_reading_that_comes_again_adds_nothing() {
        Reading first = Readings.bloodPressure(patient, device, 120, 80, NOON);
        Reading other = Readings.bloodPressure(patient, device, 121, 81, NOON);
        write(first);

        assertThat(write(other, first)).isEqualTo(new Outcome.Written(2, 2, 0));
        assertThat(write(other, other)).isEqualTo(new Outcome.Written(0, 4, 0));
        assertThat(database.rows(VALUES, patient)).hasSize(4);
    }

    @Test
    void two_different_readings_at_one_instant_are_two() {
        write(Readings.of(patient, device, "SPO2", "91", NOON), Readings.of(patient, device, "SPO2", "91", NOON));

        assertThat(database.rows(VALUES, patient)).hasSize(2);
    }

    @Test
    void of_one_id_and_two_contents_the_first_wins_and_the_other_is_kept_aside() {
        String id = Readings.id();
        Reading first = Readings.withId(Readings.of(patient, device, "SPO2", "91", NOON), id, "aa");
        Reading other = Readings.withId(Readings.of(patient, device, "SPO2", "99", NOON), id, "bb");

        assertThat(write(first)).isEqualTo(new Outcome.Written(1, 0, 0));
        assertThat(write(other, first)).isEqualTo(new Outcome.Written(0, 1, 1));
        assertThat(database.rows(VALUES, patient)).containsExactly("SPO2|91|0");
        assertThat(database.rows(
                        "SELECT event -> 'values' -> 0 ->> 'value' FROM vitals.patient_conflict WHERE patient_id = ?",
                        patient))
                .containsExactly("99");
    }

    @Test
    void a_conflict_inside_one_batch_is_seen_too() {
        String id = Readings.id();
        Reading first = Readings.withId(Readings.of(patient, device, "SPO2", "91", NOON), id, "aa");
        Reading other = Readings.withId(Readings.of(patient, device, "SPO2", "99", NOON), id, "bb");

        assertThat(write(first, other, first)).isEqualTo(new Outcome.Written(1, 1, 1));
        assertThat(database.rows(VALUES, patient)).containsExactly("SPO2|91|0");
    }

    @Test
    void a_repeat_that_a_wrong_clock_put_at_another_time_adds_nothing() {
        String id = Readings.id();
        Reading first = Readings.withId(Readings.of(patient, device, "SPO2", "91", NOON), id, "aa");
        Reading again = Readings.withId(Readings.of(patient, device, "SPO2", "91", NOON.plusSeconds(60)), id, "aa");
        write(first);

        assertThat(write(again)).isEqualTo(new Outcome.Written(0, 1, 0));
        assertThat(database.rows(VALUES, patient)).hasSize(1);
    }

    @Test
    void without_a_senders_id_a_time_that_is_believed_only_later_adds_nothing() {
        Reading believed = Readings.of(patient, device, "SPO2", "91", NOON);
        Reading doubted = doubted(believed, NOON.minusSeconds(3_600));
        write(doubted);

        assertThat(write(believed)).isEqualTo(new Outcome.Written(0, 1, 0));
        assertThat(database.rows(VALUES, patient)).hasSize(1);
    }

    @Test
    void without_a_senders_id_a_time_that_is_no_longer_believed_adds_nothing() {
        Reading believed = Readings.bloodPressure(patient, device, 120, 80, NOON);
        Reading doubted = doubted(believed, NOON.plus(Duration.ofDays(31)));
        write(believed);

        assertThat(write(doubted)).isEqualTo(new Outcome.Written(0, 2, 0));
        assertThat(write(believed, doubted)).isEqualTo(new Outcome.Written(0, 4, 0));
        assertThat(database.rows(VALUES, patient)).hasSize(2);
    }

    @Test
    void the_same_id_for_another_patient_is_a_conflict_not_a_repeat() {
        String id = Readings.id();
        String otherPatient = Ids.patient();
        write(Readings.withId(Readings.of(patient, device, "SPO2", "91", NOON), id, "aa"));

        assertThat(write(Readings.withId(Readings.of(otherPatient, device, "SPO2", "91", NOON), id, "aa")))
                .isEqualTo(new Outcome.Written(0, 0, 1));
    }

    @Test
    void a_writer_that_lost_its_partition_stores_nothing() {
        Slice<StoredReading> stale = slice(next, Readings.of(patient, device, "SPO2", "80", NOON));
        write(Readings.of(patient, device, "SPO2", "91", NOON));
        try (VitalsStore second = database.open()) {
            assertThat(second.stores().readings().write(stale)).isEqualTo(new Outcome.Fenced());
        }
        assertThat(database.rows(VALUES, patient)).containsExactly("SPO2|91|0");
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void poison_is_named_by_its_offset_and_the_offset_moves_past_it() {
        Slice<StoredReading> slice =
                new Slice<>(partition, 0, 2, List.of(), List.of(new Poison(0, "UNDECODABLE"), new Poison(1, "TIME")));

        assertThat(stores().readings().write(slice)).isEqualTo(new Outcome.Written(0, 0, 0));
        assertThat(database.rows(
                        "SELECT kafka_offset, reason FROM vitals.poison WHERE topic_id = ? ORDER BY 1",
                        partition.topicId()))
                .containsExactly("0|UNDECODABLE", "1|TIME");
        assertThat(stored()).isEqualTo(2);
    }

    @Test
    void what_the_database_cannot_hold_is_refused_whole() {
        Reading bad = with(
                Readings.of(patient, device, "SPO2", "91", NOON),
                new Reading.Context(null, List.of(), null, List.of("nul \0 byte")));

        assertThat(stores().readings().write(slice(0, Readings.of(patient, device, "SPO2", "92", NOON), bad)))
                .isEqualTo(new Outcome.Refused("SQLSTATE_22021"));
        assertThat(database.rows(VALUES, patient)).isEmpty();
        assertThat(stored()).isZero();
    }

    @Test
    void an_offset_outside_the_log_goes_back_to_what_the_log_holds() {
        Checkpoints checkpoints = stores().checkpoints();
        PartitionId other = new PartitionId("varde.readings", Ids.unique("topic"), 0);

        assertThat(checkpoints.resume(other, new Checkpoints.Log(5, 9)))
                .isEqualTo(new Checkpoints.Resumption(5, How.NEW_TOPIC));
        assertThat(checkpoints.resume(other, new Checkpoints.Log(5, 9)))
                .isEqualTo(new Checkpoints.Resumption(5, How.CONTINUED));
        assertThat(checkpoints.resume(other, new Checkpoints.Log(7, 9)))
                .isEqualTo(new Checkpoints.Resumption(7, How.RECORDS_EXPIRED));
        assertThat(checkpoints.resume(other, new Checkpoints.Log(0, 3)))
                .isEqualTo(new Checkpoints.Resumption(0, How.LOG_SHRUNK));
        assertThat(checkpoints.resume(new PartitionId(Ids.unique("t"), "x", 0), new Checkpoints.Log(0, 0)))
                .isEqualTo(new Checkpoints.Resumption(0, How.NEW));
    }

    @Test
    void a_reading_marked_invalid_leaves_the_view_and_stays_in_the_record() {
        Reading reading = Readings.of(patient, device, "SPO2", "12", NOON);
        write(reading);
        ReadingInvalidated correction =
                new ReadingInvalidated(reading.readingId(), patient, NOON, "SENSOR_FAULT", "u-1", NOON.plusSeconds(60));
        PartitionId corrections = new PartitionId("varde.corrections", Ids.unique("topic"), 0);
        stores().checkpoints().resume(corrections, new Checkpoints.Log(0, 1));
        stores().corrections().write(new Slice<>(corrections, 0, 1, List.of(new Arrived<>(0, correction)), List.of()));

        assertThat(database.rows(VALUES, patient)).isEmpty();
        assertThat(database.rows(
                        "SELECT vital, value, reason FROM vitals.patient_correction WHERE patient_id = ?", patient))
                .containsExactly("SPO2|12|SENSOR_FAULT");
    }

    @Test
    void the_newest_device_status_by_our_clock_stands_even_if_the_device_thinks_it_is_2099() {
        PartitionId statuses = new PartitionId("varde.device-status", Ids.unique("topic"), 0);
        stores().checkpoints().resume(statuses, new Checkpoints.Log(0, 3));
        Instant far = Instant.parse("2099-01-01T00:00:00Z");
        List<Arrived<DeviceStatus>> events = List.of(
                new Arrived<>(0, new DeviceStatus(device, patient, true, new BigDecimal("0.83"), "1.2", far, NOON)),
                new Arrived<>(1, new DeviceStatus(device, patient, false, null, null, NOON, NOON.plusSeconds(9))),
                new Arrived<>(2, new DeviceStatus(device, patient, true, null, null, NOON, NOON.minusSeconds(9))));

        stores().deviceStatus().write(new Slice<>(statuses, 0, 3, events, List.of()));

        assertThat(database.rows(
                        "SELECT online, battery, firmware FROM vitals.device_last WHERE device_id = ?", device))
                .containsExactly("f|0.83|1.2");
    }

    @Test
    void the_last_value_is_the_newest_measured_not_the_newest_received() {
        write(
                Readings.of(patient, device, "SPO2", "94", NOON.plusSeconds(60)),
                Readings.of(patient, device, "SPO2", "90", NOON));

        assertThat(database.rows("SELECT vital, value FROM vitals.patient_last WHERE patient_id = ?", patient))
                .containsExactly("SPO2|94");
    }

    @Test
    void aggregates_leave_out_what_is_absent_or_rejected() {
        write(
                Readings.of(patient, device, "SPO2", "90", NOON),
                Readings.of(patient, device, "SPO2", "94", NOON.plusSeconds(60)),
                Readings.of(patient, device, NOON.plusSeconds(90), Readings.value("SPO2", "3", Quality.REJECTED)),
                Readings.of(patient, device, NOON.plusSeconds(95), Reading.Value.absent("SPO2", "unknown")));

        for (String view : List.of("reading_hourly", "reading_daily")) {
            assertThat(database.rows(
                            "SELECT min, max, mean, count, last FROM vitals." + view
                                    + " JOIN vitals.series ON id = series_id WHERE patient_id = ?",
                            patient))
                    .containsExactly("90|94|92|2|94");
        }
    }

    @Test
    void a_plain_server_is_taken_as_it_is_at_every_start() throws Exception {
        try (Connection connection = database.connectAs(Database.INGEST)) {
            connection.setAutoCommit(false);
            DataSource plain = new SingleConnectionDataSource(connection, true);

            assertThat(DatabaseGrade.prepare(plain)).isEqualTo(DatabaseGrade.PLAIN);
            assertThat(DatabaseGrade.prepare(plain)).isEqualTo(DatabaseGrade.PLAIN);
        }
    }

    @Test
    void readers_have_the_views_and_nothing_else() throws Exception {
        for (Database reader : List.of(Database.DASHBOARD, Database.ALERTS)) {
            try (Connection connection = database.connectAs(reader);
                    Statement statement = connection.createStatement()) {
                statement
                        .executeQuery("SELECT count(*) FROM vitals.patient_value")
                        .close();
                for (String table : List.of("reading", "series", "observation", "quarantine", "reading_hourly")) {
                    assertThatThrownBy(() -> statement.executeQuery("SELECT count(*) FROM vitals." + table))
                            .hasMessageContaining("permission denied");
                }
            }
        }
    }

    private static Stores stores() {
        return store.stores();
    }

    private Outcome write(Reading... readings) {
        Outcome outcome = stores().readings().write(slice(next, readings));
        next += readings.length;
        return outcome;
    }

    private Slice<StoredReading> slice(long from, Reading... readings) {
        List<Arrived<StoredReading>> events = new ArrayList<>();
        for (Reading reading : readings) {
            events.add(new Arrived<>(from + events.size(), mapped(reading)));
        }
        return new Slice<>(partition, from, from + readings.length, events, List.of());
    }

    private long stored() {
        return database.number(
                "SELECT next FROM vitals.ingest_offset WHERE topic_id = ? AND partition = 0", partition.topicId());
    }

    private static StoredReading mapped(Reading reading) {
        try {
            return new ReadingMapper(VitalsTable.STANDARD).map(reading);
        } catch (UnstorableEvent e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The same reading as it is made when it comes at a time at which the device's own is not believed. */
    private static Reading doubted(Reading believed, Instant receivedAt) {
        return new Reading(
                believed.readingId(),
                believed.patientId(),
                believed.deviceId(),
                believed.source(),
                receivedAt,
                receivedAt,
                believed.values(),
                new Reading.Context(null, List.of(), believed.measuredAt(), List.of("CLOCK")),
                "aa");
    }

    private static Reading with(Reading reading, Reading.Context context) {
        return new Reading(
                reading.readingId(),
                reading.patientId(),
                reading.deviceId(),
                reading.source(),
                reading.measuredAt(),
                reading.receivedAt(),
                reading.values(),
                context,
                reading.contentHash());
    }
}
