package no.varde.ingest.payload.varde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import no.varde.contract.event.RejectionReason;
import no.varde.contract.event.Symptom;
import no.varde.contract.vitals.Vital;
import no.varde.contract.vitals.VitalsTable;
import no.varde.ingest.payload.Decoded;
import no.varde.ingest.payload.DecodedReading;
import no.varde.ingest.payload.DecodedValue;
import no.varde.ingest.payload.MeasuredTime;
import no.varde.ingest.payload.SensorName;
import no.varde.ingest.payload.jackson.StrictJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VardeJsonDecoderTest {

    private static final Vital SPO2 = VitalsTable.STANDARD.get("SPO2");
    private static final Vital GLUCOSE = VitalsTable.STANDARD.get("GLUCOSE_MMOL");
    private static final Vital ACVPU = VitalsTable.STANDARD.get("ACVPU");
    private final VardeJsonDecoder decoder = new VardeJsonDecoder(VitalsTable.STANDARD, new StrictJson());

    @Test
    void a_full_reading_is_read_member_by_member() {
        DecodedReading reading = reading("""
                {"id":"a-7f3","seq":42,"source":"00-1A","measuredAt":"2026-11-21T09:03:11+01:00",
                 "values":{"SPO2":91,"ACVPU":"A"},
                 "context":{"onOxygen":false,"symptoms":["BREATHLESS_MORE","BREATHLESS_MORE"]},"colour":"blue"}""");
        assertThat(reading.senderId()).isEqualTo("a-7f3");
        assertThat(reading.seq()).isEqualTo(42);
        assertThat(reading.sensor()).isEqualTo(new SensorName.Named("00-1A"));
        assertThat(reading.time()).isEqualTo(new MeasuredTime.At(Instant.parse("2026-11-21T08:03:11Z")));
        assertThat(reading.values())
                .containsExactly(
                        new DecodedValue.Coded(ACVPU, "A"), new DecodedValue.Numeric(SPO2, new BigDecimal("91")));
        assertThat(reading.circumstances())
                .isEqualTo(new DecodedReading.Circumstances(false, List.of(Symptom.BREATHLESS_MORE)));
        assertThat(reading.notes()).isEmpty();
    }

    @Test
    void hi_and_lo_and_null_are_absent_values_and_never_zeros() {
        assertThat(values("{\"GLUCOSE_MMOL\":\"HI\"}")).containsExactly(new DecodedValue.Absent(GLUCOSE, "HI"));
        assertThat(values("{\"GLUCOSE_MMOL\":\"LO\"}")).containsExactly(new DecodedValue.Absent(GLUCOSE, "LO"));
        assertThat(values("{\"SPO2\":null}")).containsExactly(new DecodedValue.Absent(SPO2, "unknown"));
    }

    @Test
    void a_unit_variant_becomes_the_canonical_unit() {
        assertThat(values("{\"GLUCOSE_MGDL\":180.156}"))
                .containsExactly(new DecodedValue.Numeric(GLUCOSE, new BigDecimal("10.000")));
    }

    @Test
    void a_number_is_kept_to_the_last_digit() {
        assertThat(values("{\"SPO2\":97.10000000000000000001}"))
                .containsExactly(new DecodedValue.Numeric(SPO2, new BigDecimal("97.10000000000000000001")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"97\"", "NaN", "Infinity", "-Infinity", "true", "[97]", "{}", "1e999999", "1e99999999999"})
    void a_value_of_the_wrong_kind_spoils_itself_alone(String value) {
        DecodedReading reading = reading(valuesJson("{\"SPO2\":" + value + ",\"HEART_RATE\":70,\"NOPE\":1}"));
        assertThat(reading.values()).extracting(v -> v.vital().code()).containsExactly("HEART_RATE");
        assertThat(reading.notes()).containsExactlyInAnyOrder("SPO2 INVALID_FIELD", "#3 UNKNOWN_VITAL");

        assertThat(undecodable(valuesJson("{\"SPO2\":" + value + "}")).reason())
                .isEqualTo(RejectionReason.INVALID_FIELD);
    }

    @Test
    void age_stands_for_a_time_and_then_an_id_is_needed() {
        assertThat(reading("{\"id\":\"x\",\"ageMs\":1500,\"values\":{\"SPO2\":97}}")
                        .time())
                .isEqualTo(new MeasuredTime.Ago(Duration.ofMillis(1500)));
        assertThat(undecodable("{\"ageMs\":1500,\"values\":{\"SPO2\":97}}").reason())
                .isEqualTo(RejectionReason.MISSING_FIELD);
    }

    @Test
    void a_context_that_makes_no_sense_costs_only_itself() {
        DecodedReading reading = reading("""
                {"measuredAt":"2026-11-21T08:03:11Z","values":{"SPO2":97},
                 "context":{"onOxygen":"yes","symptoms":["<b>",7,"KETONES"]}}""");
        assertThat(reading.circumstances()).isEqualTo(new DecodedReading.Circumstances(null, List.of(Symptom.KETONES)));
        assertThat(reading.notes()).containsExactly("ONOXYGEN INVALID_FIELD", "SYMPTOMS INVALID_FIELD");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"values":{"SPO2":97}}                                                   | MISSING_FIELD
            {"measuredAt":"2026-11-21T08:03:11Z"}                                    | MISSING_FIELD
            {"measuredAt":"2026-11-21T08:03:11Z","values":{}}                        | MISSING_FIELD
            {"measuredAt":"2026-11-21T08:03:11Z","values":null}                      | MISSING_FIELD
            {"measuredAt":"2026-11-21T08:03:11Z","values":[97]}                      | INVALID_FIELD
            {"measuredAt":"2026-11-21T08:03:11","values":{"SPO2":97}}                | INVALID_FIELD
            {"measuredAt":"yesterday","values":{"SPO2":97}}                          | INVALID_FIELD
            {"measuredAt":1763712191000,"values":{"SPO2":97}}                        | INVALID_FIELD
            {"id":7,"measuredAt":"2026-11-21T08:03:11Z","values":{"SPO2":97}}        | INVALID_FIELD
            {"id":"","measuredAt":"2026-11-21T08:03:11Z","values":{"SPO2":97}}       | INVALID_FIELD
            {"source":[],"measuredAt":"2026-11-21T08:03:11Z","values":{"SPO2":97}}   | INVALID_FIELD
            {"source":"a\\nb","measuredAt":"2026-11-21T08:03:11Z","values":{"SPO2":97}} | INVALID_FIELD
            {"source":"Kari Nordmann","measuredAt":"2026-11-21T08:03:11Z","values":{"SPO2":97}} | INVALID_FIELD
            {"source":"-1","measuredAt":"2026-11-21T08:03:11Z","values":{"SPO2":97}} | INVALID_FIELD
            {"id":"x","ageMs":-1,"values":{"SPO2":97}}                               | INVALID_FIELD
            {"id":"x","ageMs":1e30,"values":{"SPO2":97}}                             | INVALID_FIELD
            {"measuredAt":"2026-11-21T08:03:11Z","values":{"ACVPU":"Alert"}}         | INVALID_FIELD
            {"measuredAt":"2026-11-21T08:03:11Z","values":{"ACVPU":1}}               | INVALID_FIELD
            {"measuredAt":"2026-11-21T08:03:11Z","values":{"spo2":97}}               | UNKNOWN_VITAL
            """)
    void what_cannot_be_a_reading_says_why(String json, RejectionReason reason) {
        assertThat(undecodable(json).reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "{\"measuredAt\":",
                "{} {}",
                "{\"a\":1,\"a\":2}",
                "{\"id\":\"\\u0000\"}",
                "{\"id\":\"\\ud800\"}",
                "{'id':1}",
                "[1,]",
                "/* hello */{}"
            })
    void what_is_not_json_is_refused_as_a_whole(String text) {
        assertThat(refused(text).reason()).isEqualTo(RejectionReason.MALFORMED);
    }

    @Test
    void other_encodings_and_depths_are_refused() {
        assertThat(((Decoded.Refused) decoder.decode(new byte[] {'"', (byte) 0xC0, (byte) 0x80, '"'})).reason())
                .isEqualTo(RejectionReason.MALFORMED);
        assertThat(((Decoded.Refused) decoder.decode("{}".getBytes(StandardCharsets.UTF_16))).reason())
                .isEqualTo(RejectionReason.MALFORMED);
        assertThat(refused("[".repeat(100_000)).reason()).isEqualTo(RejectionReason.MALFORMED);
    }

    @Test
    void an_array_carries_up_to_a_thousand_readings() {
        String one = valuesJson("{\"SPO2\":97}");
        String thousand = "[" + (one + ",").repeat(999) + one + "]";
        assertThat(((Decoded.Items) decode(thousand)).items()).hasSize(1_000);
        Decoded.Refused tooMany = refused("[" + (one + ",").repeat(1_000) + one + "]");
        assertThat(tooMany.reason()).isEqualTo(RejectionReason.TOO_MANY);
        assertThat(tooMany.count()).isEqualTo(1_001);
        assertThat(refused("[]").reason()).isEqualTo(RejectionReason.MISSING_FIELD);
    }

    @Test
    void a_bad_entry_leaves_its_neighbours_alone() {
        Decoded.Items items = (Decoded.Items) decode("[" + valuesJson("{\"SPO2\":97}") + ",7,{\"id\":\"b\"}]");
        assertThat(items.items().get(0)).isInstanceOf(DecodedReading.class);
        assertThat(items.items().get(1)).isInstanceOf(Decoded.Undecodable.class);
        assertThat(((Decoded.Undecodable) items.items().get(2)).senderId()).isEqualTo("b");
    }

    @Test
    void hostile_sizes_cost_no_time() {
        String digits = valuesJson("{\"SPO2\":" + "9".repeat(1_000_000) + "}");
        String keys = valuesJson("{" + manyKeys(100_000) + "}");
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            decode(digits);
            assertThat(undecodable(keys).reason()).isEqualTo(RejectionReason.UNKNOWN_VITAL);
        });
    }

    private static String manyKeys(int count) {
        StringBuilder keys = new StringBuilder("\"k\":1");
        for (int i = 0; i < count; i++) {
            keys.append(",\"k").append(i).append("\":1");
        }
        return keys.toString();
    }

    private List<DecodedValue> values(String values) {
        return reading(valuesJson(values)).values();
    }

    private static String valuesJson(String values) {
        return "{\"measuredAt\":\"2026-11-21T08:03:11Z\",\"values\":" + values + "}";
    }

    private DecodedReading reading(String json) {
        return (DecodedReading) ((Decoded.Items) decode(json)).items().getFirst();
    }

    private Decoded.Undecodable undecodable(String json) {
        return (Decoded.Undecodable) ((Decoded.Items) decode(json)).items().getFirst();
    }

    private Decoded.Refused refused(String json) {
        return (Decoded.Refused) decode(json);
    }

    private Decoded decode(String json) {
        return decoder.decode(json.getBytes(StandardCharsets.UTF_8));
    }
}
