package no.varde.ingest.writer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.varde.contract.event.Quality;
import no.varde.contract.event.Reading;
import no.varde.contract.event.Reading.Value;
import no.varde.contract.vitals.VitalsTable;
import no.varde.ingest.writer.StoredReading.StoredValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingMapperTest {

    private static final String ID = "00000000000000ff0000000000000001";
    private static final Instant MEASURED = Instant.parse("2026-11-21T08:03:11.123456789Z");

    private final ReadingMapper mapper = new ReadingMapper(VitalsTable.STANDARD);

    @Test
    void the_key_is_the_first_half_of_the_id() throws UnstorableEvent {
        StoredReading stored = mapper.map(reading(ID, MEASURED, spo2("91")));

        assertThat(stored.id()).isEqualTo(new UUID(255, 1));
        assertThat(stored.key()).isEqualTo(255);
    }

    @Test
    void times_are_cut_to_what_the_database_keeps() throws UnstorableEvent {
        assertThat(mapper.map(reading(ID, MEASURED, spo2("91"))).measuredAt())
                .isEqualTo(Instant.parse("2026-11-21T08:03:11.123456Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "91, 91",
        "0.1, 0.1",
        "37.70, 37.7",
        "123456789012.345, 123456789012.345",
        "0.123456789012345, 0.123456789012345",
        "0.12345678901234567, 0.123456789012346",
        "-5, -5",
        "0, 0"
    })
    void a_decimal_of_up_to_15_digits_comes_back_exactly(String sent, String read) throws UnstorableEvent {
        Double stored = mapper.map(reading(ID, MEASURED, spo2(sent)))
                .values()
                .getFirst()
                .value();

        assertThat(BigDecimal.valueOf(stored)).isEqualByComparingTo(read);
    }

    @Test
    void a_code_becomes_its_ordinal() throws UnstorableEvent {
        StoredReading stored = mapper.map(reading(ID, MEASURED, Value.coded("ACVPU", "V")));

        assertThat(stored.values()).containsExactly(new StoredValue("ACVPU", 2.0, Quality.GOOD));
        assertThat(stored.absent()).isEmpty();
    }

    @Test
    void an_absent_value_is_a_value_without_a_number_and_keeps_its_reason() throws UnstorableEvent {
        StoredReading stored = mapper.map(reading(ID, MEASURED, Value.absent("SPO2", "not-performed")));

        assertThat(stored.values()).containsExactly(new StoredValue("SPO2", null, Quality.GOOD));
        assertThat(stored.absent()).containsEntry("SPO2", "not-performed");
        assertThat(stored.hasObservation()).isTrue();
    }

    @Test
    void a_code_this_version_does_not_know_is_absent_rather_than_guessed() throws UnstorableEvent {
        StoredReading stored = mapper.map(reading(ID, MEASURED, Value.coded("ACVPU", "Z"), spo2("91")));

        assertThat(stored.values()).hasSize(2);
        assertThat(stored.absent()).containsOnlyKeys("ACVPU").containsEntry("ACVPU", "unknown-code");
    }

    @Test
    void a_vital_named_twice_counts_once() throws UnstorableEvent {
        assertThat(mapper.map(reading(ID, MEASURED, spo2("91"), spo2("95"))).values())
                .containsExactly(new StoredValue("SPO2", 91.0, Quality.GOOD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "zz000000000000ff0000000000000001", "+0000000000000ff0000000000000001"})
    void an_id_of_another_shape_is_refused(String id) {
        assertThatThrownBy(() -> mapper.map(reading(id, MEASURED, spo2("91"))))
                .isInstanceOf(UnstorableEvent.class)
                .hasMessage("READING_ID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899-12-31T23:59:59Z", "2200-01-01T00:00:00Z", "+999999999-12-31T23:59:59Z"})
    void a_time_that_no_patient_has_seen_is_refused(Instant measuredAt) {
        assertThatThrownBy(() -> mapper.map(reading(ID, measuredAt, spo2("91"))))
                .isInstanceOf(UnstorableEvent.class)
                .hasMessage("TIME");
    }

    @Test
    void a_number_beyond_float8_is_refused() {
        assertThatThrownBy(() -> mapper.map(reading(ID, MEASURED, spo2("1e999999"))))
                .isInstanceOf(UnstorableEvent.class)
                .hasMessage("NUMBER");
    }

    private static Value spo2(String value) {
        return Value.of("SPO2", new BigDecimal(value), "%", Quality.GOOD);
    }

    private static Reading reading(String id, Instant measuredAt, Value... values) {
        Instant receivedAt = Instant.parse("2026-11-21T08:03:12Z");
        return new Reading(id, "p-1", "d-1", null, measuredAt, receivedAt, List.of(values), null, null);
    }
}
