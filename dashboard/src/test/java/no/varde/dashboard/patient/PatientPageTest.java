package no.varde.dashboard.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import no.varde.contract.vitals.Limits;
import no.varde.contract.vitals.Vital;
import no.varde.contract.vitals.VitalsTable;
import no.varde.dashboard.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class PatientPageTest {

    private static final Vital SPO2 = VitalsTable.STANDARD.get("SPO2");

    private final StaticMessageSource messages = new StaticMessageSource();
    private final Wording wording = new Wording(messages, Locale.ENGLISH, ZoneId.of("UTC"), Instant.EPOCH);

    private @Nullable String range(String redLow, String yellowLow, String yellowHigh, String redHigh) {
        messages.addMessage("limits.above", Locale.ENGLISH, "above {0}");
        messages.addMessage("limits.below", Locale.ENGLISH, "below {0}");
        return PatientPage.range(SPO2, new Limits(of(redLow), of(yellowLow), of(yellowHigh), of(redHigh)), wording);
    }

    private static @Nullable BigDecimal of(String limit) {
        return limit.isEmpty() ? null : new BigDecimal(limit);
    }

    @Test
    void the_range_ends_at_the_limit_that_is_met_first() {
        assertThat(range("85", "91", "97", "99")).isEqualTo("91–97");
        assertThat(range("85", "91", "", "99")).isEqualTo("91–99");
    }

    @Test
    void a_red_limit_alone_is_a_limit() {
        assertThat(range("85", "", "", "")).isEqualTo("above 85");
        assertThat(range("", "", "", "99")).isEqualTo("below 99");
        assertThat(range("", "", "", "")).isNull();
    }
}
