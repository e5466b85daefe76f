package no.varde.ingest.writer.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.varde.contract.Topics;
import no.varde.contract.event.DeviceStatus;
import no.varde.contract.event.QuestionnaireAnswered;
import no.varde.contract.event.Reading;
import no.varde.ingest.CuttableProxy;
import no.varde.ingest.VitalsDatabase;
import no.varde.ingest.timescale.VitalsStore;
import no.varde.ingest.writer.meters.MeteredJournal;
import no.varde.testkit.Ids;
import no.varde.testkit.KafkaProbe;
import no.varde.testkit.Readings;
import no.varde.testkit.SharedPlatform;
import org.apache.kafka.clients.CommonClientConfigs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WriterIT {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ROWS = "SELECT count(*) FROM vitals.patient_value WHERE patient_id = ?";

    private static VitalsDatabase database;
    private static KafkaProbe kafka;
    private static CuttableProxy proxy;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final String group = Ids.unique("writers");
    private final String patient = Ids.patient();
    private final String device = Ids.device();
    private VitalsStore store;
    private WriterThreads writer;

    @BeforeAll
    static void open() throws Exception {
        database = VitalsDatabase.migrated();
        kafka = KafkaProbe.shared();
        proxy = new CuttableProxy(address().getPort());
    }

    @AfterAll
    static void close() throws Exception {
        kafka.close();
        proxy.close();
    }

    @BeforeEach
    void start() {
        store = database.open(database.jdbcUrl().replace(":" + address().getPort() + "/", ":" + proxy.port() + "/"));
        writer = writer();
        writer.start();
    }

    @AfterEach
    void stop() {
        writer.stop();
        store.close();
    }

    @Test
    void every_reading_is_stored_once() {
        for (int i = 0; i < 200; i++) {
            publish(Readings.bloodPressure(patient, device, 100 + i % 50, 60 + i % 30, NOON.plusSeconds(i)));
        }

        awaitRows(patient, 400);
        assertThat(meters.counter("varde.ingest.writer.rows").count()).isGreaterThanOrEqualTo(400);
        assertThat(meters.timer("varde.ingest.writer.delay", "since", "received")
                        .count())
                .isGreaterThanOrEqualTo(200);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                meters.get("varde.ingest.writer.lag").gauge().value())
                        .isZero());
    }

    @Test
    void records_read_again_add_nothing() {
        publish(Readings.bloodPressure(patient, device, 120, 80, NOON));
        publish(Readings.withId(Readings.of(patient, device, "SPO2", "93", NOON), Readings.id(), "aa"));
        awaitRows(patient, 3);
        awaitEverythingRead(); // other tests' records too: the rows are counted
        writer.stop();
        database.execute("UPDATE vitals.ingest_offset SET next = 0 WHERE topic = 'varde.readings'");
        long all = database.number("SELECT count(*) FROM vitals.reading");

        writer = writer();
        writer.start();
        String marker = Ids.patient();
        publish(Readings.of(marker, device, "SPO2", "91", NOON));
        awaitRows(marker, 1);
        awaitEverythingRead();

        assertThat(database.number("SELECT count(*) FROM vitals.reading")).isEqualTo(all + 1);
        assertThat(meters.counter("varde.ingest.writer.duplicates").count()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void what_is_no_reading_is_named_and_its_neighbours_are_stored() {
        publish(Readings.of(patient, device, "SPO2", "91", NOON));
        kafka.publishRaw(Topics.READINGS, patient, "<script>alert(1)</script>".getBytes());
        kafka.publishRaw(Topics.READINGS, patient, null);
        publish(Readings.withId(Readings.of(patient, device, "SPO2", "92", NOON), "short", null));
        publish(Readings.of(patient, device, "SPO2", "93", NOON.plusSeconds(1)));

        awaitRows(patient, 2);
        assertThat(database.rows("SELECT DISTINCT reason FROM vitals.poison WHERE topic = 'varde.readings' ORDER BY 1"))
                .contains("NO_VALUE", "READING_ID", "UNDECODABLE");
        assertThat(meters.counter("varde.ingest.writer.poison").count()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void one_reading_that_the_database_refuses_does_not_hold_up_the_others() {
        for (int i = 0; i < 20; i++) {
            Reading reading = Readings.of(patient, device, "SPO2", "91", NOON.plusSeconds(i));
            publish(i == 11 ? withNulInANote(reading) : reading);
        }

        awaitRows(patient, 19);
        assertThat(database.rows("SELECT reason FROM vitals.poison")).contains("SQLSTATE_22021");
    }

    @Test
    void a_database_that_goes_away_and_comes_back_loses_and_doubles_nothing() throws Exception {
        publish(Readings.of(patient, device, "SPO2", "90", NOON));
        awaitRows(patient, 1);

        proxy.cut();
        for (int i = 1; i <= 50; i++) {
            publish(Readings.of(patient, device, "SPO2", "91", NOON.plusSeconds(i)));
        }
        await().atMost(PATIENCE)
                .until(() -> meters.counter("varde.ingest.writer.stalled").count() >= 2);
        assertThat(database.number(ROWS, patient)).isEqualTo(1);
        assertThat(writer.alive()).isEqualTo(1);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                meters.get("varde.ingest.writer.lag").gauge().value())
                        .isGreaterThanOrEqualTo(50));

        proxy.mend();
        awaitRows(patient, 51);
    }

    @Test
    void a_kafka_that_goes_away_and_comes_back_is_read_on_from_where_it_was() {
        publish(Readings.of(patient, device, "SPO2", "90", NOON));
        awaitRows(patient, 1);

        SharedPlatform.get().kafka().stop();
        SharedPlatform.get().kafka().start();
        publish(Readings.of(patient, device, "SPO2", "91", NOON.plusSeconds(1)));

        awaitRows(patient, 2);
    }

    @Test
    void a_second_writer_takes_its_share_and_nothing_is_stored_twice() {
        WriterThreads second = writer();
        second.start();
        try {
            for (int i = 0; i < 100; i++) {
                publish(Readings.of(patient + "-" + i % 20, device, "SPO2", "91", NOON.plusSeconds(i)));
            }
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(database.number(
                                    "SELECT count(*) FROM vitals.patient_value WHERE patient_id LIKE ?",
                                    patient + "-%"))
                            .isEqualTo(100));
        } finally {
            second.stop();
        }
    }

    @Test
    void device_status_and_answers_are_stored_too() {
        kafka.publish(
                Topics.DEVICE_STATUS,
                patient,
                new DeviceStatus(device, patient, true, new BigDecimal("0.5"), "1.0", NOON, NOON));
        kafka.publish(
                Topics.ANSWERS,
                patient,
                new QuestionnaireAnswered(Ids.unique("qr"), patient, device, "CAT", Map.of("CAT1", 3), NOON, NOON));

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(database.rows("SELECT online, battery FROM vitals.device_last WHERE device_id = ?", device))
                    .containsExactly("t|0.5");
            assertThat(database.rows(
                            "SELECT questionnaire, answers ->> 'CAT1' FROM vitals.patient_answers WHERE patient_id = ?",
                            patient))
                    .containsExactly("CAT|3");
        });
    }

    private WriterThreads writer() {
        WriterProperties properties = new WriterProperties(
                group,
                Duration.ofSeconds(15),
                1,
                5000,
                Duration.ofMillis(100),
                Duration.ofMillis(50),
                Duration.ofMillis(500),
                Duration.ofSeconds(10));
        MeteredJournal journal = new MeteredJournal(meters, Clock.systemUTC());
        Map<String, Object> connection = Map.of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                SharedPlatform.get().kafkaBootstrap());
        return new WriterThreads(
                properties,
                new ConsumerSettings(connection, properties),
                new WriterLoop.Destination(
                        SliceWriters.byTopic(store.stores(), journal),
                        store.stores().checkpoints(),
                        journal,
                        Clock.systemUTC()));
    }

    private static void publish(Reading reading) {
        kafka.publish(Topics.READINGS, reading.patientId(), reading);
    }

    private static void awaitRows(String patientId, long rows) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(database.number(ROWS, patientId)).isEqualTo(rows));
    }

    /** Until the stored offsets add up to what the topic holds. */
    private static void awaitEverythingRead() {
        long records = kafka.raw(Topics.READINGS).size();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(database.number("SELECT sum(next)::bigint FROM vitals.ingest_offset"
                                + " WHERE topic = 'varde.readings' AND length(topic_id) = 22"))
                        .isGreaterThanOrEqualTo(records));
    }

    private static URI address() {
        return URI.create(database.jdbcUrl().substring("jdbc:".length()));
    }

    private static Reading withNulInANote(Reading reading) {
        Reading.Context context = new Reading.Context(null, List.of(), null, List.of("nul \0 byte"));
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
