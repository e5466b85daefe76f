package no.varde.ingest.payload.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import no.varde.contract.event.RejectionReason;
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

class FhirDecoderTest {

    private static final String TIME = "\"effectiveDateTime\":\"2026-11-21T09:03:11+01:00\"";
    private static final String LOINC = "http://loinc.org";
    private static final String MDC = "urn:iso:std:iso:11073:10101";
    private final FhirDecoder decoder = new FhirDecoder(VitalsTable.STANDARD, new StrictJson());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            59408-5 | http://loinc.org             | {"value":97,"unit":"%","code":"%"}                | SPO2         | 97
            2708-6  | http://loinc.org             | {"value":97,"unit":"%"}                           | SPO2         | 97
            150456  | urn:iso:std:iso:11073:10101  | {"value":97.5}                                    | SPO2         | 97.5
            149530  | urn:iso:std:iso:11073:10101  | {"value":48.0,"unit":"{beat}/min}","code":"/min"} | HEART_RATE   | 48.0
            8867-4  | http://loinc.org             | {"value":70,"unit":"beats/minute"}                | HEART_RATE   | 70
            8310-5  | http://loinc.org             | {"value":96,"unit":"F","code":"[degF]"}           | BODY_TEMP    | 35.556
            29463-7 | http://loinc.org             | {"value":81250,"unit":"g","code":"g"}             | BODY_WEIGHT  | 81.250
            160368  | urn:iso:std:iso:11073:10101  | {"value":99,"unit":"mg/dL","code":"mg/dL"}        | GLUCOSE_MMOL | 5.495
            2339-0  | http://loinc.org             | {"value":99}                                      | GLUCOSE_MMOL | 5.495
            14743-9 | http://loinc.org             | {"value":5.5,"unit":"mmol/l"}                     | GLUCOSE_MMOL | 5.5
            150456  | urn:iso:std:iso:11073:10101  | {"value":97,"unit":"%","system":"urn:iso:std:iso:11073:10101","code":"262688"} | SPO2 | 97
            160184  | urn:iso:std:iso:11073:10101  | {"value":99,"system":"urn:iso:std:iso:11073:10101","code":"264274"} | GLUCOSE_MMOL | 5.495
            160184  | urn:iso:std:iso:11073:10101  | {"value":5.5,"system":"urn:iso:std:iso:11073:10101","code":"266866"} | GLUCOSE_MMOL | 5.5
            150364  | urn:iso:std:iso:11073:10101  | {"value":96,"system":"urn:iso:std:iso:11073:10101","code":"266560"} | BODY_TEMP | 35.556
            150364  | urn:iso:std:iso:11073:10101  | {"value":96,"unit":"F","system":"urn:other","code":"7"} | BODY_TEMP | 35.556
            8867-4  | http://loinc.org             | {"value":70,"system":"urn:iso:std:iso:11073:10101","code":"264864"} | HEART_RATE | 70
            """)
    void a_quantity_becomes_the_canonical_unit(
            String code, String system, String quantity, String vital, String value) {
        DecodedReading reading = reading(observation(system, code, "\"valueQuantity\":" + quantity));
        assertThat(reading.values()).containsExactly(new DecodedValue.Numeric(vital(vital), new BigDecimal(value)));
        assertThat(reading.senderId()).isEqualTo("o-1");
        assertThat(reading.time()).isEqualTo(new MeasuredTime.At(Instant.parse("2026-11-21T08:03:11Z")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            14743-9 | http://loinc.org            | {"value":99,"system":"urn:iso:std:iso:11073:10101","code":"1"}
            14743-9 | http://loinc.org            | {"value":99,"system":"urn:other","code":"mmol/L"}
            8310-5  | http://loinc.org            | {"value":98.6,"system":"urn:iso:std:iso:11073:10101","code":"99"}
            160184  | urn:iso:std:iso:11073:10101 | {"value":99}
            150364  | urn:iso:std:iso:11073:10101 | {"value":98.6}
            150364  | urn:iso:std:iso:11073:10101 | {"value":98.6,"unit":" "}
            """)
    void a_unit_that_cannot_be_read_is_never_taken_for_the_canonical_one(String code, String system, String quantity) {
        assertThat(undecodable(observation(system, code, "\"valueQuantity\":" + quantity))
                        .reason())
                .isEqualTo(RejectionReason.UNKNOWN_UNIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HI", "LO"})
    void a_meter_that_shows_hi_or_lo_as_text_has_left_its_range(String shown) {
        assertThat(reading(observation(LOINC, "14743-9", "\"valueString\":\"" + shown + "\""))
                        .values())
                .containsExactly(new DecodedValue.Absent(vital("GLUCOSE_MMOL"), shown));
    }

    @Test
    void a_blood_pressure_is_one_reading_and_its_mean_a_note() {
        DecodedReading reading = reading(observation(
                MDC,
                "150020",
                components(
                        component("150021", quantity(116)),
                        component("150022", quantity(71)),
                        component("150023", quantity(86)))));
        assertThat(reading.values())
                .containsExactly(
                        new DecodedValue.Numeric(vital("BP_SYSTOLIC"), new BigDecimal("116")),
                        new DecodedValue.Numeric(vital("BP_DIASTOLIC"), new BigDecimal("71")));
        assertThat(reading.notes()).containsExactly("150023 UNKNOWN_VITAL");
    }

    @Test
    void how_it_was_measured_is_no_value_and_no_note() {
        DecodedReading reading = reading(observation(
                MDC,
                "150456",
                "\"valueQuantity\":{\"value\":98},"
                        + components(
                                component("68193", "\"valueCodeableConcept\":{\"coding\":[{\"code\":\"150588\"}]}"))));
        assertThat(reading.values()).hasSize(1);
        assertThat(reading.notes()).isEmpty();
    }

    @Test
    void an_absent_value_keeps_its_reason_and_is_never_a_zero() {
        String reason = "\"dataAbsentReason\":{\"coding\":[{\"code\":\"not-performed\"}]}";
        DecodedValue absent = new DecodedValue.Absent(vital("BODY_TEMP"), "not-performed");
        assertThat(reading(observation(LOINC, "8310-5", reason)).values()).containsExactly(absent);
        assertThat(reading(observation(LOINC, "85354-9", reason)).values())
                .hasSize(2)
                .allSatisfy(value -> assertThat(value).isInstanceOf(DecodedValue.Absent.class));
        assertThat(reading(observation(
                                LOINC,
                                "85354-9",
                                components(component("150021", reason), component("150022", quantity(70)))))
                        .values())
                .containsExactly(
                        new DecodedValue.Absent(vital("BP_SYSTOLIC"), "not-performed"),
                        new DecodedValue.Numeric(vital("BP_DIASTOLIC"), new BigDecimal("70")));
    }

    @Test
    void a_reason_that_is_not_of_fhirs_own_becomes_unknown() {
        assertThat(reading(observation(
                                LOINC, "8310-5", "\"dataAbsentReason\":{\"coding\":[{\"code\":\"kari-nordmann\"}]}"))
                        .values())
                .containsExactly(new DecodedValue.Absent(vital("BODY_TEMP"), "unknown"));
        assertThat(reading(observation(
                                LOINC,
                                "8310-5",
                                "\"dataAbsentReason\":{\"coding\":[{\"code\":\"Kari was asleep\"}],\"text\":\"Kari\"}"))
                        .values())
                .containsExactly(new DecodedValue.Absent(vital("BODY_TEMP"), "unknown"));
    }

    @Test
    void a_bound_is_what_a_meter_shows_as_hi_or_lo() {
        assertThat(reading(observation(LOINC, "14743-9", "\"valueQuantity\":{\"value\":1.1,\"comparator\":\"<\"}"))
                        .values())
                .containsExactly(new DecodedValue.Absent(vital("GLUCOSE_MMOL"), "LO"));
    }

    @Test
    void consciousness_comes_as_a_letter_or_in_snomed() {
        DecodedValue confused = new DecodedValue.Coded(vital("ACVPU"), "C");
        assertThat(reading(observation(LOINC, "67775-7", "\"valueString\":\"C\""))
                        .values())
                .containsExactly(confused);
        assertThat(reading(
                                observation(
                                        LOINC,
                                        "67775-7",
                                        "\"valueCodeableConcept\":{\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"130987000\"}]}"))
                        .values())
                .containsExactly(confused);
        assertThat(undecodable(observation(
                                LOINC,
                                "67775-7",
                                "\"valueCodeableConcept\":{\"coding\":[{\"system\":\"urn:other\",\"code\":\"A\"}]}"))
                        .reason())
                .isEqualTo(RejectionReason.INVALID_FIELD);
    }

    @Test
    void a_bundle_gives_one_item_for_each_observation_and_knows_its_devices() {
        Decoded.Items items = (Decoded.Items) decode("""
                {"resourceType":"Bundle","type":"transaction","entry":[
                  {"fullUrl":"urn:uuid:p","resource":{"resourceType":"Patient","id":"p"}},
                  {"fullUrl":"urn:uuid:d","resource":{"resourceType":"Device","id":"d","identifier":[{"value":"00-1C-05"}]}},
                  {"resource":%s},{"resource":%s}]}""".formatted(
                        observation(LOINC, "8867-4", quantity(70) + ",\"device\":{\"reference\":\"urn:uuid:d\"}"),
                        observation(MDC, "67975", "\"valueDateTime\":\"2026-11-21T09:03:09+01:00\"")));
        assertThat(items.items()).hasSize(2);
        assertThat(((DecodedReading) items.items().getFirst()).sensor())
                .isEqualTo(new SensorName.Mentioned(List.of("00-1C-05", "urn:uuid:d")));
        assertThat(((Decoded.Undecodable) items.items().get(1)).reason()).isEqualTo(RejectionReason.NOT_A_MEASUREMENT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "valueQuantity":{"value":"97"}                            | INVALID_FIELD
            "valueString":"97"                                        | INVALID_FIELD
            "valueQuantity":{"unit":"%"}                              | INVALID_FIELD
            "valueQuantity":{"value":97,"unit":"mmHg","code":"mm[Hg]"} | UNKNOWN_UNIT
            "note":[{"text":"no value"}]                              | MISSING_FIELD
            "valueQuantity":{"value":97},"id":"twice"                 | MALFORMED
            """)
    void what_cannot_be_a_reading_says_why(String members, RejectionReason reason) {
        Decoded decoded = decode(observation(LOINC, "59408-5", members));
        RejectionReason actual = decoded instanceof Decoded.Refused refused
                ? refused.reason()
                : ((Decoded.Undecodable) ((Decoded.Items) decoded).items().getFirst()).reason();
        assertThat(actual).isEqualTo(reason);
    }

    @Test
    void what_was_entered_in_error_is_no_measurement() {
        String json = observation(LOINC, "59408-5", quantity(97)).replace("final", "entered-in-error");
        assertThat(undecodable(json).reason()).isEqualTo(RejectionReason.NOT_A_MEASUREMENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21", "2026-11", "2026-11-21T09:03:11", "now"})
    void a_time_without_an_offset_is_none(String time) {
        String json = observation(LOINC, "59408-5", quantity(97)).replace("2026-11-21T09:03:11+01:00", time);
        assertThat(undecodable(json).reason()).isEqualTo(RejectionReason.INVALID_FIELD);
    }

    @Test
    void an_instant_and_the_start_of_a_period_are_times_too() {
        String json = observation(LOINC, "59408-5", quantity(97));
        MeasuredTime expected = new MeasuredTime.At(Instant.parse("2026-11-21T08:03:11Z"));
        assertThat(reading(json.replace(TIME, "\"effectiveInstant\":\"2026-11-21T08:03:11Z\""))
                        .time())
                .isEqualTo(expected);
        assertThat(reading(json.replace(TIME, "\"effectivePeriod\":{\"start\":\"2026-11-21T08:03:11Z\"}"))
                        .time())
                .isEqualTo(expected);
        assertThat(undecodable(json.replace(TIME, "\"issued\":\"2026-11-21T08:03:11Z\""))
                        .reason())
                .isEqualTo(RejectionReason.MISSING_FIELD);
    }

    @Test
    void other_resources_are_no_measurements() {
        assertThat(((Decoded.Refused) decode("{\"resourceType\":\"Patient\"}")).reason())
                .isEqualTo(RejectionReason.NOT_A_MEASUREMENT);
        assertThat(((Decoded.Refused) decode("{\"resourceType\":\"Bundle\"}")).reason())
                .isEqualTo(RejectionReason.NOT_A_MEASUREMENT);
        assertThat(((Decoded.Refused) decode("{}")).reason()).isEqualTo(RejectionReason.MISSING_FIELD);
        assertThat(undecodable(observation(LOINC, "99999-9", quantity(1))).reason())
                .isEqualTo(RejectionReason.UNKNOWN_VITAL);
    }

    private static String observation(String system, String code, String members) {
        return """
                {"resourceType":"Observation","id":"o-1","status":"final",
                 "subject":{"reference":"Patient/someone"},%s,
                 "code":{"coding":[{"system":"%s","code":"%s"}]},%s}""".formatted(TIME, system, code, members);
    }

    private static String components(String... components) {
        return "\"component\":[" + String.join(",", components) + "]";
    }

    private static String component(String mdc, String value) {
        return "{\"code\":{\"coding\":[{\"system\":\"%s\",\"code\":\"%s\"}]},%s}".formatted(MDC, mdc, value);
    }

    private static String quantity(int value) {
        return "\"valueQuantity\":{\"value\":" + value + "}";
    }

    private static Vital vital(String code) {
        return VitalsTable.STANDARD.get(code);
    }

    private DecodedReading reading(String json) {
        return (DecodedReading) ((Decoded.Items) decode(json)).items().getFirst();
    }

    private Decoded.Undecodable undecodable(String json) {
        return (Decoded.Undecodable) ((Decoded.Items) decode(json)).items().getFirst();
    }

    private Decoded decode(String json) {
        return decoder.decode(json.getBytes(StandardCharsets.UTF_8));
    }
}
