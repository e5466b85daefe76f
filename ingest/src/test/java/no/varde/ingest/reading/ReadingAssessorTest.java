package no.varde.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import no.varde.contract.event.DeviceRegistered;
import no.varde.contract.event.Quality;
import no.varde.contract.event.Reading;
import no.varde.contract.event.RejectionReason;
import no.varde.contract.vitals.VitalsTable;
import no.varde.ingest.payload.DecodedReading;
import no.varde.ingest.payload.DecodedReading.Circumstances;
import no.varde.ingest.payload.DecodedValue;
import no.varde.ingest.payload.MeasuredTime;
import no.varde.ingest.payload.SensorName;
import no.varde.testkit.Devices;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingAssessorTest {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static final DeviceRegistered DEVICE = Devices.assigned("d-1", "secret", "p-1");
    private static final SensorName NONE = new SensorName.Unnamed();

    @ParameterizedTest
    @CsvSource({
        "SPO2, 97, GOOD",
        "SPO2, 70, GOOD",
        "SPO2, 69, SUSPECT",
        "SPO2, 50, SUSPECT",
        "SPO2, 49, REJECTED",
        "SPO2, 100.4, GOOD",
        "SPO2, 101, REJECTED",
        "BODY_TEMP, 42.04, GOOD",
        "BODY_TEMP, 42.1, SUSPECT",
        "BODY_TEMP, 98.6, REJECTED",
        "HEART_RATE, 0, REJECTED",
        "HEART_RATE, 1e20, REJECTED"
    })
    void quality_is_per_value_and_by_the_table(String vital, BigDecimal value, Quality quality) {
        Reading reading = accepted(decoded("x", NOW, NONE, numeric(vital, value.toString())));
        assertThat(reading.values().getFirst().quality()).isEqualTo(quality);
        List<String> notes =
                reading.context() == null ? List.of() : reading.context().notes();
        assertThat(notes).isEqualTo(quality == Quality.GOOD ? List.of() : List.of(vital + " " + quality));
    }

    @Test
    void an_impossible_combination_is_never_refused() {
        Reading reading = accepted(
                decoded("x", NOW, NONE, numeric("HEART_RATE", "25"), numeric("SPO2", "52"), numeric("RESP_RATE", "3")));
        assertThat(reading.values()).extracting(Reading.Value::quality).containsOnly(Quality.SUSPECT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1970-01-01T00:00:00Z", "2099-01-01T00:00:00Z", "2026-11-21T08:10:01Z", "2026-10-22T07:59:59Z"})
    void a_wrong_clock_moves_a_reading_to_its_arrival_and_makes_it_suspect(Instant clock) {
        Reading reading = accepted(decoded("x", clock, NONE, numeric("SPO2", "97"), numeric("HEART_RATE", "0")));
        assertThat(reading.measuredAt()).isEqualTo(NOW);
        assertThat(reading.context().deviceTime()).isEqualTo(clock);
        assertThat(reading.context().notes()).containsExactly("CLOCK", "HEART_RATE REJECTED");
        assertThat(reading.values())
                .extracting(Reading.Value::quality)
                .containsExactly(Quality.SUSPECT, Quality.REJECTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21T08:10:00Z", "2026-10-22T08:00:00Z", "2026-11-21T07:00:00Z"})
    void a_clock_within_reason_is_believed(Instant clock) {
        Reading reading = accepted(decoded("x", clock, NONE, numeric("SPO2", "97")));
        assertThat(reading.measuredAt()).isEqualTo(clock);
        assertThat(reading.context()).isNull();
    }

    @Test
    void a_clock_beyond_any_calendar_is_a_wrong_clock_too() {
        assertThat(accepted(decoded("x", Instant.MAX, NONE, numeric("SPO2", "97")))
                        .context()
                        .deviceTime())
                .isNull();
        assertThat(accepted(decoded("x", Instant.MIN, NONE, numeric("SPO2", "97")))
                        .measuredAt())
                .isEqualTo(NOW);
    }

    @Test
    void an_age_counts_back_from_the_arrival() {
        DecodedReading decoded = new DecodedReading(
                "x",
                null,
                NONE,
                new MeasuredTime.Ago(Duration.ofMinutes(5)),
                List.of(numeric("SPO2", "97")),
                Circumstances.NONE,
                List.of());
        assertThat(accepted(decoded).measuredAt()).isEqualTo(NOW.minusSeconds(300));
        assertThat(accepted(decoded).contentHash()).isNotNull();
    }

    @Test
    void the_patient_is_whose_the_source_was_when_it_measured() {
        Instant moved = NOW.minusSeconds(3_600);
        DeviceRegistered gateway = Devices.active(
                "d-1",
                "s",
                1,
                List.of(
                        new DeviceRegistered.Assignment("cuff", "anna", Instant.EPOCH, moved),
                        new DeviceRegistered.Assignment("cuff", "bo", moved, null)));
        SensorName cuff = new SensorName.Named("cuff");
        assertThat(accepted(decoded("x", moved.minusSeconds(1), cuff, numeric("SPO2", "97")), gateway)
                        .patientId())
                .isEqualTo("anna");
        assertThat(accepted(decoded("x", moved, cuff, numeric("SPO2", "97")), gateway)
                        .patientId())
                .isEqualTo("bo");
        assertThat(rejected(decoded("x", NOW, NONE, numeric("SPO2", "97")), gateway))
                .isEqualTo(RejectionReason.UNASSIGNED_SOURCE);
    }

    @Test
    void a_mentioned_reference_is_a_source_only_if_the_registry_says_so() {
        SensorName mentioned = new SensorName.Mentioned(List.of("Device/7", "00-1C"));
        DeviceRegistered knows = Devices.active(
                "d-1", "s", 1, List.of(Devices.assignment("00-1C", "anna"), Devices.assignment(null, "bo")));
        assertThat(accepted(decoded("x", NOW, mentioned, numeric("SPO2", "97")), knows)
                        .source())
                .isEqualTo("00-1C");
        assertThat(accepted(decoded("x", NOW, mentioned, numeric("SPO2", "97"))).source())
                .isNull();
    }

    @Test
    void an_assignment_between_a_reading_and_its_repeat_does_not_make_two_of_them() {
        DeviceRegistered since = Devices.active(
                "d-1", "s", 2, List.of(Devices.assignment(null, "p-1"), Devices.assignment("00-1C", "p-1")));
        for (String id : new String[] {"a-1", null}) {
            DecodedReading first =
                    decoded(id, NOW, new SensorName.Mentioned(List.of("urn:uuid:1", "00-1C")), numeric("SPO2", "97"));
            DecodedReading again =
                    decoded(id, NOW, new SensorName.Mentioned(List.of("00-1C", "urn:uuid:2")), numeric("SPO2", "97"));
            assertThat(accepted(again, since).source()).isEqualTo("00-1C");
            assertThat(accepted(again, since).readingId())
                    .isEqualTo(accepted(first).readingId());
        }
    }

    @Test
    void a_device_that_is_unknown_or_revoked_is_told_to_come_again() {
        DecodedReading decoded = decoded("x", NOW, NONE, numeric("SPO2", "97"));
        assertThat(rejected(decoded, null)).isEqualTo(RejectionReason.UNKNOWN_DEVICE);
        assertThat(rejected(decoded, Devices.revoked("d-1", "s", 2))).isEqualTo(RejectionReason.UNKNOWN_DEVICE);
    }

    @Test
    void a_repeat_has_the_same_identity_whenever_it_arrives_and_however_it_is_written() {
        for (String id : new String[] {"a-1", null}) {
            for (Instant measured : List.of(NOW, Instant.EPOCH)) {
                Reading first =
                        accepted(decoded(id, measured, NONE, numeric("SPO2", "97"), numeric("BODY_TEMP", "36.50")));
                Reading again = accepted(
                        decoded(id, measured, NONE, numeric("BODY_TEMP", "36.5"), numeric("SPO2", "97.0")),
                        DEVICE,
                        NOW.plusSeconds(60));
                assertThat(again.readingId()).isEqualTo(first.readingId()).hasSize(32);
                assertThat(again.contentHash()).isEqualTo(first.contentHash());
            }
        }
    }

    @Test
    void one_id_with_other_contents_is_seen_by_the_content_hash() {
        Reading first = accepted(decoded("a-1", NOW, NONE, numeric("SPO2", "97")));
        Reading other = accepted(decoded("a-1", NOW, NONE, numeric("SPO2", "79")));
        Reading later = accepted(decoded("a-1", NOW.plusSeconds(1), NONE, numeric("SPO2", "97")));
        assertThat(other.readingId()).isEqualTo(first.readingId()).isEqualTo(later.readingId());
        assertThat(List.of(first.contentHash(), other.contentHash(), later.contentHash()))
                .doesNotHaveDuplicates();
    }

    @Test
    void without_an_id_the_contents_are_the_identity() {
        Reading first = accepted(decoded(null, NOW, NONE, numeric("SPO2", "97")));
        assertThat(first.contentHash()).isNull();
        assertThat(accepted(decoded(null, NOW, NONE, numeric("SPO2", "96"))).readingId())
                .isNotEqualTo(first.readingId());
        assertThat(accepted(decoded(null, NOW.plusSeconds(1), NONE, numeric("SPO2", "97")))
                        .readingId())
                .isNotEqualTo(first.readingId());
        assertThat(accepted(decoded(null, NOW, new SensorName.Named("s"), numeric("SPO2", "97")))
                        .readingId())
                .isNotEqualTo(first.readingId());
        assertThat(accepted(decoded(null, Instant.EPOCH, NONE, numeric("SPO2", "97")))
                        .contentHash())
                .isNotNull();
    }

    private static DecodedReading decoded(@Nullable String id, Instant at, SensorName sensor, DecodedValue... values) {
        return new DecodedReading(
                id, null, sensor, new MeasuredTime.At(at), List.of(values), Circumstances.NONE, List.of());
    }

    private static DecodedValue numeric(String vital, String value) {
        return new DecodedValue.Numeric(VitalsTable.STANDARD.get(vital), new BigDecimal(value));
    }

    private static Reading accepted(DecodedReading decoded) {
        return accepted(decoded, DEVICE);
    }

    private static Reading accepted(DecodedReading decoded, DeviceRegistered device) {
        return accepted(decoded, device, NOW);
    }

    private static Reading accepted(DecodedReading decoded, DeviceRegistered device, Instant receivedAt) {
        return ((Assessment.Accepted) ReadingAssessor.assess(decoded, new Arrival("d-1", device, receivedAt)))
                .reading();
    }

    private static RejectionReason rejected(DecodedReading decoded, @Nullable DeviceRegistered device) {
        return ((Assessment.Rejected) ReadingAssessor.assess(decoded, new Arrival("d-1", device, NOW))).reason();
    }
}
