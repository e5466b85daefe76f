package no.varde.standalone.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ColumnMappingTest {

    @Test
    void a_unit_may_have_brackets_of_its_own() throws Exception {
        ColumnMapping mapping = ColumnMapping.parse("upper=BP_SYSTOLIC[mm[Hg]]");

        assertThat(mapping.vital().code()).isEqualTo("BP_SYSTOLIC");
        assertThat(mapping.unit()).isEqualTo("mm[Hg]");
    }

    @Test
    void fahrenheit_becomes_celsius() throws Exception {
        assertThat(ColumnMapping.parse("t=BODY_TEMP[degF]").canonical(new BigDecimal("98.6")))
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("37.0"));
    }

    @Test
    void a_unit_variant_brings_its_unit_along() throws Exception {
        assertThat(ColumnMapping.parse("g=GLUCOSE_MGDL").unit()).isEqualTo("mg/dL");
    }

    @Test
    void nonsense_is_refused_with_what_would_do() {
        assertThatThrownBy(() -> ColumnMapping.parse("glucose")).hasMessageContaining("COLUMN=VITAL[unit]");
        assertThatThrownBy(() -> ColumnMapping.parse("x=SUGAR")).hasMessageContaining("GLUCOSE_MMOL");
        assertThatThrownBy(() -> ColumnMapping.parse("x=SPO2[kg]")).hasMessage("--map: SPO2 does not come in kg");
    }
}
