package no.varde.alerts.stream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.varde.alerts.rule.catalogue.RuleCatalogue;
import no.varde.contract.Topic;
import no.varde.contract.Topics;
import no.varde.contract.event.DeadLetter;
import no.varde.contract.event.DeviceStatus;
import no.varde.contract.event.Finding;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.event.QuestionnaireAnswered;
import no.varde.contract.event.Reading;
import no.varde.contract.json.EventCodec;
import no.varde.contract.vitals.VitalsTable;
import no.varde.testkit.Plans;
import no.varde.testkit.Readings;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** The topology with a clock and a progress of one's own; its stores are in memory unless told otherwise. */
final class WatchedStream {

    static final String PATIENT = "pat-1";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Instant now;
    private Predicate<String> caughtUp = topic -> true;
    private int recentReadings = 1_000;
    private Path stateDir = Path.of("unused");
    private Function<String, KeyValueBytesStoreSupplier> stores = Stores::inMemoryKeyValueStore;
    private @Nullable TopologyTestDriver driver;
    private @Nullable TestOutputTopic<String, byte[]> findings;
    private @Nullable TestOutputTopic<String, byte[]> letters;
    private @Nullable String lastKey;

    WatchedStream(Instant now) {
        this.now = now;
    }

    void remembering(int readings) {
        recentReadings = readings;
    }

    void on(Path directory) {
        stateDir = directory;
        stores = Stores::persistentKeyValueStore;
    }

    void start() {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
        StreamParts parts = new StreamParts(
                new RuleBook(RuleCatalogue.ALL, VitalsTable.STANDARD),
                recentReadings,
                (topic, partition, position) -> caughtUp.test(topic),
                new StreamMeters(meters),
                new Clocked());
        driver = new TopologyTestDriver(RuleTopology.of(parts, stores), settings);
        findings = output(Topics.FINDINGS);
        letters = output(Topics.DEAD_LETTERS);
    }

    void stop() {
        if (driver != null) {
            driver.close();
            driver = null;
        }
    }

    /** The driver clears its directory when it is closed, so the next one works on a copy. */
    void restartOn(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(stateDir)) {
            for (Path file : files.toList()) {
                Files.copy(file, directory.resolve(stateDir.relativize(file)));
            }
        }
        stop();
        stateDir = directory;
        start();
    }

    Instant now() {
        return now;
    }

    void caughtUp() {
        caughtUp = topic -> true;
    }

    /** Something of that topic waits to be taken in. */
    void behind(Topic topic) {
        caughtUp = one -> !one.equals(topic.name());
    }

    /** It is that time now, and the stream looks at its clock. */
    List<String> at(Instant time) {
        now = time;
        return tick();
    }

    List<String> tick() {
        driver().advanceWallClockTime(Duration.ofSeconds(1));
        return said();
    }

    void plan(long version, MonitoringPlan.Expected... expected) {
        plan(version, MonitoringPlan.Status.ACTIVE, expected);
    }

    void plan(long version, MonitoringPlan.Status status, MonitoringPlan.Expected... expected) {
        in(Topics.MONITORING, PATIENT, plan(PATIENT, version, status, "Europe/Oslo", expected));
    }

    void planIn(String zone, long version, MonitoringPlan.Expected... expected) {
        in(Topics.MONITORING, PATIENT, plan(PATIENT, version, MonitoringPlan.Status.ACTIVE, zone, expected));
    }

    void planOf(String patientId, MonitoringPlan.Expected... expected) {
        in(Topics.MONITORING, patientId, plan(patientId, 1, MonitoringPlan.Status.ACTIVE, "Europe/Oslo", expected));
    }

    private static MonitoringPlan plan(
            String patientId,
            long version,
            MonitoringPlan.Status status,
            String zone,
            MonitoringPlan.Expected... expected) {
        return new MonitoringPlan(
                patientId,
                Plans.ORGANISATION,
                version,
                status,
                "unit-1",
                List.of(),
                Plans.defaultLimits(),
                new MonitoringPlan.Schedule(zone, List.of(expected)),
                Map.of("MISS-3", Map.of("enabled", BigDecimal.ZERO), "MISS-4", Map.of("enabled", BigDecimal.ZERO)),
                1,
                null,
                null);
    }

    void erase() {
        in(Topics.MONITORING, PATIENT, (byte[]) null);
    }

    void reading(String vital, String value, Instant measuredAt) {
        in(Topics.READINGS, PATIENT, Readings.of(PATIENT, "dev-1", vital, value, measuredAt));
    }

    void readingOf(String patientId, Instant measuredAt) {
        Reading reading = Readings.of(patientId, "dev-2", "SPO2", "97", measuredAt);
        in(Topics.READINGS, patientId, reading);
    }

    void status(String battery) {
        in(
                Topics.DEVICE_STATUS,
                PATIENT,
                new DeviceStatus("dev-1", PATIENT, true, new BigDecimal(battery), null, now, now));
    }

    void answered(String form) {
        in(
                Topics.ANSWERS,
                PATIENT,
                new QuestionnaireAnswered("answer-" + now, PATIENT, "dev-1", form, Map.of(), now, now));
    }

    void in(Topic topic, String key, java.lang.Record event) {
        in(topic, key, EventCodec.encode(event));
    }

    void in(Topic topic, String key, byte @Nullable [] value) {
        driver().createInputTopic(topic.name(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput(key, value, now);
    }

    List<Finding> found() {
        List<Finding> found = new ArrayList<>();
        for (TestRecord<String, byte[]> record : read(findings)) {
            lastKey = record.key();
            found.add(EventCodec.decode(record.value(), Finding.class));
        }
        return found;
    }

    List<String> said() {
        return found().stream()
                .map(finding -> finding.ruleId() + " " + finding.kind() + " " + finding.severity())
                .toList();
    }

    /** Key of the last finding that was read. */
    @Nullable
    String lastKey() {
        return lastKey;
    }

    List<DeadLetter> deadLetters() {
        return read(letters).stream()
                .map(record -> EventCodec.decode(record.value(), DeadLetter.class))
                .toList();
    }

    List<String> keys(String store) {
        List<String> keys = new ArrayList<>();
        try (var all = store(store).all()) {
            all.forEachRemaining(entry -> keys.add(entry.key));
        }
        return keys;
    }

    void put(String key, byte[] value) {
        store(PatientState.PATIENTS).put(key, value);
    }

    void putDue(Instant at, String patientId) {
        store(DueIndex.NAME).put(Keys.due(at, patientId), new byte[] {0});
    }

    double count(String meter) {
        return meters.counter(meter).count();
    }

    private KeyValueStore<String, byte[]> store(String name) {
        return driver().getKeyValueStore(name);
    }

    private TestOutputTopic<String, byte[]> output(Topic topic) {
        return driver().createOutputTopic(topic.name(), new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static List<TestRecord<String, byte[]>> read(@Nullable TestOutputTopic<String, byte[]> topic) {
        return topic == null ? List.of() : topic.readRecordsToList();
    }

    private TopologyTestDriver driver() {
        if (driver == null) {
            throw new IllegalStateException("not started");
        }
        return driver;
    }

    private final class Clocked extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
