package no.varde.contract.vitals;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VitalsTableTest {

    private final VitalsTable table = VitalsTable.STANDARD;

    @Test
    void the_table_has_seventeen_vitals_two_profiles_and_a_unit_variant() {
        assertThat(table.all()).hasSize(17);
        assertThat(table.profile("SPO2_SCALE2_AIR")).isPresent();
        assertThat(table.profile("SPO2_SCALE2_O2").orElseThrow().redHigh()).isEqualByComparingTo("97");
        assertThat(table.byKey("GLUCOSE_MGDL").orElseThrow())
                .isEqualTo(new VitalsTable.Coding(table.get("GLUCOSE_MMOL"), "mg/dL"));
    }

    @Test
    void every_vital_has_names_in_both_languages_and_sound_ranges() {
        assertThat(table.all()).allSatisfy(vital -> {
            assertThat(vital.name().nb()).isNotBlank();
            assertThat(vital.name().en()).isNotBlank();
            assertThat(vital.shortName().nb()).isNotBlank();
            assertThat(vital.loinc()).isNotEmpty();
            if (!vital.isCoded()) {
                assertThat(vital.unit()).isNotBlank();
                assertThat(vital.accepted().low())
                        .isLessThanOrEqualTo(vital.plausible().low());
                assertThat(vital.accepted().high())
                        .isGreaterThanOrEqualTo(vital.plausible().high());
            }
        });
    }

    @Test
    void saturation_is_found_by_both_loinc_codes_and_by_its_device_code() {
        Vital spo2 = table.get("SPO2");
        assertThat(table.byLoinc("59408-5").orElseThrow().vital()).isEqualTo(spo2);
        assertThat(table.byLoinc("2708-6").orElseThrow().vital()).isEqualTo(spo2);
        assertThat(table.byMdc(150456)).contains(spo2);
        assertThat(spo2.defaults()).isEqualTo(new Limits(new BigDecimal("91"), new BigDecimal("95"), null, null));
    }

    @Test
    void device_codes_obey_the_partition_arithmetic() {
        // 2:18949 is the systolic pressure: partition × 65536 + term.
        assertThat(table.byMdc(2 * 65536 + 18949).orElseThrow().code()).isEqualTo("BP_SYSTOLIC");
        assertThat(table.byMdc(129 * 65536 + 1004).orElseThrow().code()).isEqualTo("SLEEP");
    }

    @ParameterizedTest
    @CsvSource({
        "BODY_TEMP, 98.6, [degF], 37.000",
        "BODY_TEMP, 102.4, F, 39.111",
        "BODY_TEMP, 37.2, , 37.2",
        "GLUCOSE_MMOL, 332.0, mg/dL, 18.428",
        "GLUCOSE_MMOL, 5.5, mmol/l, 5.5",
        "PEF, 820, cL/s, 492.00",
        "BODY_WEIGHT, 82400, g, 82.400",
        "HEART_RATE, 72, beat/min, 72",
        "HEART_RATE, 72, {beat}/min, 72",
        "INR, 2.4, 1, 2.4",
        "SLEEP, 7.5, h, 450.00"
    })
    void units_are_converted_exactly(String code, BigDecimal value, String unit, BigDecimal expected) {
        assertThat(table.toCanonical(table.get(code), value, unit)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"BODY_TEMP, mg/dL", "SPO2, /min", "GLUCOSE_MMOL, Cel", "HEART_RATE, parsecs"})
    void a_unit_that_the_vital_cannot_have_is_refused(String code, String unit) {
        assertThat(table.toCanonical(table.get(code), BigDecimal.TEN, unit)).isEmpty();
    }

    @Test
    void values_round_half_up_as_limits_see_them() {
        assertThat(table.get("BODY_TEMP").rounded(new BigDecimal("35.05"))).isEqualTo(new BigDecimal("35.1"));
        assertThat(table.get("SPO2").rounded(new BigDecimal("91.5"))).isEqualTo(new BigDecimal("92"));
    }
}
