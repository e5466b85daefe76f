package no.varde.alerts.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import no.varde.alerts.rule.catalogue.RuleCatalogue;
import no.varde.contract.Topics;
import no.varde.contract.event.Finding;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.event.Quality;
import no.varde.contract.event.Reading;
import no.varde.contract.event.ReadingInvalidated;
import no.varde.contract.json.EventCodec;
import no.varde.contract.vitals.Limits;
import no.varde.contract.vitals.VitalsTable;
import no.varde.testkit.Plans;
import no.varde.testkit.Readings;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleTopologyTest {

    private static final Instant T0 = Instant.parse("2026-11-21T08:00:00Z");
    private static final String PATIENT = "pat-1";

    @TempDir
    Path stateDir;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private TopologyTestDriver driver;
    private TestInputTopic<String, byte[]> readings;
    private TestInputTopic<String, byte[]> monitoring;
    private TestInputTopic<String, byte[]> corrections;
    private TestOutputTopic<String, byte[]> findings;

    @BeforeEach
    void start() {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
        StreamParts parts = new StreamParts(
                new RuleBook(RuleCatalogue.ALL, VitalsTable.STANDARD),
                1_000,
                Progress.ALWAYS_CAUGHT_UP,
                new StreamMeters(meters),
                Clock.fixed(T0, ZoneOffset.UTC));
        driver = new TopologyTestDriver(RuleTopology.of(parts, Stores::inMemoryKeyValueStore), settings);
        StringSerializer key = new StringSerializer();
        ByteArraySerializer value = new ByteArraySerializer();
        readings = driver.createInputTopic(Topics.READINGS.name(), key, value);
        monitoring = driver.createInputTopic(Topics.MONITORING.name(), key, value);
        corrections = driver.createInputTopic(Topics.CORRECTIONS.name(), key, value);
        findings =
                driver.createOutputTopic(Topics.FINDINGS.name(), new StringDeserializer(), new ByteArrayDeserializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void a_red_reading_of_a_followed_patient_is_found() {
        plan(Plans.active(PATIENT, "unit-1"));
        reading(spo2("88", 0));

        var record = findings.readRecord();
        assertThat(record.key()).isEqualTo(PATIENT);
        assertThat(new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                .isEqualTo("no.varde.Finding");
        assertThat(EventCodec.decode(record.value(), Finding.class).ruleId()).isEqualTo("LIM-1");
        assertThat(findings.isEmpty()).isTrue();
    }

    @Test
    void readings_wait_for_their_plan_and_are_then_judged_in_order_of_arrival() {
        reading(spo2("88", 5));
        reading(spo2("87", 1));
        assertThat(findings.isEmpty()).isTrue();
        assertThat(meters.counter("varde.readings.parked").count()).isEqualTo(2);

        plan(Plans.active(PATIENT, "unit-1"));
        assertThat(found()).extracting(Finding::value).containsExactly(new BigDecimal(88), new BigDecimal(87));

        plan(Plans.active(PATIENT, "unit-1", 2, Plans.defaultLimits()));
        assertThat(findings.isEmpty()).as("nothing waits any more").isTrue();
    }

    @Test
    void readings_of_a_waiting_patient_are_judged_once_the_plan_is_active() {
        plan(Plans.withStatus(PATIENT, "unit-1", 1, Plans.defaultLimits(), MonitoringPlan.Status.WAITING));
        reading(spo2("88", 0));
        assertThat(findings.isEmpty()).isTrue();

        plan(Plans.active(PATIENT, "unit-1", 2, Plans.defaultLimits()));
        assertThat(found()).hasSize(1);
    }

    @Test
    void while_a_plan_is_paused_readings_raise_nothing_but_count_as_history() {
        plan(Plans.withStatus(PATIENT, "unit-1", 1, Plans.defaultLimits(), MonitoringPlan.Status.PAUSED));
        reading(spo2("88", 0));
        reading(spo2("94", 1));
        plan(Plans.active(PATIENT, "unit-1", 2, Plans.defaultLimits()));
        assertThat(findings.isEmpty()).isTrue();

        reading(spo2("94", 2));
        assertThat(found()).extracting(Finding::ruleId).containsExactly("LIM-2");
    }

    @Test
    void an_older_plan_that_comes_late_is_ignored() {
        plan(Plans.active(PATIENT, "unit-1", 3, Map.of("SPO2", new Limits(new BigDecimal(80), null, null, null))));
        plan(Plans.active(PATIENT, "unit-1", 2, Plans.defaultLimits()));
        reading(spo2("88", 0));

        assertThat(findings.isEmpty()).isTrue();
        assertThat(meters.counter("varde.plans.stale").count()).isEqualTo(1);
    }

    @Test
    void an_erased_patient_leaves_nothing_behind() {
        plan(Plans.active(PATIENT, "unit-1"));
        reading(spo2("94", 0));
        reading(spo2("97", 1));
        monitoring.pipeInput(PATIENT, (byte[]) null);
        reading(spo2("94", 2));
        assertThat(driver.getKeyValueStore(PatientState.PATIENTS).all().hasNext())
                .isFalse();

        monitoring.pipeInput(PATIENT, (byte[]) null);
        assertThat(driver.getKeyValueStore(PatientState.PARKED).all().hasNext()).isFalse();
    }

    @Test
    void one_patient_is_not_touched_by_another_whose_id_begins_alike() {
        plan(Plans.active(PATIENT, "unit-1"));
        plan(Plans.active(PATIENT + "0", "unit-1"));
        plan(Plans.active(PATIENT + ".a", "unit-1"));
        monitoring.pipeInput(PATIENT, (byte[]) null);

        Reading other = Readings.of(PATIENT + "0", "dev-1", "SPO2", "88", T0);
        readings.pipeInput(other.patientId(), EventCodec.encode(other));
        assertThat(found()).hasSize(1);
    }

    @Test
    void a_replay_finds_the_same_under_the_same_ids() {
        plan(Plans.active(PATIENT, "unit-1"));
        List<Reading> day = List.of(spo2("94", 0), spo2("94", 1), spo2("88", 2), spo2("97", 3), spo2("97", 4));
        day.forEach(this::reading);
        List<String> first = ids();
        day.forEach(this::reading);

        assertThat(first).as("yellow, red, its repeat normal, cleared").hasSize(4);
        assertThat(ids()).hasSameElementsAs(first);
    }

    @Test
    void the_first_contents_of_a_reading_id_hold() {
        plan(Plans.active(PATIENT, "unit-1"));
        Reading first = Readings.withId(spo2("97", 0), "same", "hash-1");
        reading(first);
        reading(Readings.withId(spo2("80", 1), "same", "hash-2"));

        assertThat(findings.isEmpty()).isTrue();
        assertThat(meters.counter("varde.readings.conflicts", "at", "rules").count())
                .isEqualTo(1);
    }

    @Test
    void a_repeat_with_another_time_keeps_the_time_of_its_first_arrival() {
        plan(Plans.active(PATIENT, "unit-1"));
        reading(Readings.withId(spo2("94", 0), "same", "hash"));
        reading(Readings.withId(spo2("94", 7), "same", "hash"));

        assertThat(findings.isEmpty()).as("one reading is not two of three").isTrue();
    }

    @Test
    void what_cannot_be_understood_is_counted_and_passed_over() {
        plan(Plans.active(PATIENT, "unit-1"));
        readings.pipeInput(PATIENT, "{".getBytes(StandardCharsets.UTF_8));
        readings.pipeInput(PATIENT, (byte[]) null);
        readings.pipeInput("pat-2", EventCodec.encode(spo2("80", 0)));
        monitoring.pipeInput(PATIENT, "[]".getBytes(StandardCharsets.UTF_8));
        reading(spo2("88", 1));

        assertThat(found()).hasSize(1);
        assertThat(meters.counter("varde.stream.poison", "topic", Topics.READINGS.name())
                        .count())
                .isEqualTo(3);
        assertThat(meters.counter("varde.stream.poison", "topic", Topics.MONITORING.name())
                        .count())
                .isEqualTo(1);
    }

    @Test
    void state_is_bounded_and_a_reading_older_than_it_is_still_judged() {
        plan(Plans.active(PATIENT, "unit-1"));
        for (int minute = 10; minute < 600; minute++) {
            reading(spo2("97", minute));
        }
        reading(spo2("88", 0));

        assertThat(found()).extracting(Finding::ruleId).first().isEqualTo("LIM-1");
        assertThat(entries()).isBetween(64, 64 + 2 * 6 + 32);
    }

    @Test
    void any_number_of_values_that_do_not_count_pushes_out_none_that_do() {
        plan(Plans.active(PATIENT, "unit-1"));
        reading(spo2("94", 0));
        for (int minute = 1; minute <= 600; minute++) {
            reading(rejected(minute));
        }
        assertThat(found()).extracting(Finding::ruleId).containsOnly("TECH-3");

        reading(spo2("94", 601));
        assertThat(found()).extracting(Finding::ruleId).containsExactly("LIM-2");
        assertThat(entries()).isLessThan(64 + 2 * 6 + 32 + 2);
    }

    @Test
    void what_is_known_of_a_patient_outlives_the_memory_of_the_process() {
        plan(Plans.active(PATIENT, "unit-1"));
        reading(spo2("94", 0));
        for (int other = 0; other < 1_100; other++) {
            Reading crowd = Readings.of("other-" + other, "dev-1", "SPO2", "97", T0);
            plan(Plans.active(crowd.patientId(), "unit-1"));
            readings.pipeInput(crowd.patientId(), EventCodec.encode(crowd));
        }
        reading(spo2("94", 1));

        assertThat(found()).extracting(Finding::ruleId).containsExactly("LIM-2");
    }

    @Test
    void a_reading_that_a_person_marked_as_invalid_counts_no_more() {
        plan(Plans.active(PATIENT, "unit-1"));
        Reading wrong = spo2("94", 0);
        reading(wrong);
        corrections.pipeInput(
                PATIENT,
                EventCodec.encode(new ReadingInvalidated(
                        wrong.readingId(), PATIENT, wrong.measuredAt(), "WRONG_PERSON", "nurse-1", T0)));
        reading(spo2("94", 1));

        assertThat(findings.isEmpty()).isTrue();
    }

    private int entries() {
        try (var all = driver.<String, byte[]>getKeyValueStore(PatientState.PATIENTS)
                .prefixScan(Keys.entries(PATIENT), new StringSerializer())) {
            int entries = 0;
            while (all.hasNext()) {
                all.next();
                entries++;
            }
            return entries;
        }
    }

    private static Reading rejected(int minute) {
        Reading reading = spo2("20", minute);
        Reading.Value value = reading.values().getFirst();
        return new Reading(
                reading.readingId(),
                reading.patientId(),
                reading.deviceId(),
                reading.source(),
                reading.measuredAt(),
                reading.receivedAt(),
                List.of(new Reading.Value(
                        value.vital(),
                        value.value(),
                        value.code(),
                        value.absentReason(),
                        value.unit(),
                        Quality.REJECTED)),
                reading.context(),
                reading.contentHash());
    }

    private static Reading spo2(String value, int minute) {
        return Readings.of(PATIENT, "dev-1", "SPO2", value, T0.plusSeconds(60L * minute));
    }

    private void plan(MonitoringPlan plan) {
        monitoring.pipeInput(plan.patientId(), EventCodec.encode(plan));
    }

    private void reading(Reading reading) {
        readings.pipeInput(reading.patientId(), EventCodec.encode(reading));
    }

    private List<Finding> found() {
        return findings.readValuesToList().stream()
                .map(value -> EventCodec.decode(value, Finding.class))
                .toList();
    }

    private List<String> ids() {
        return found().stream().map(Finding::findingId).toList();
    }
}
