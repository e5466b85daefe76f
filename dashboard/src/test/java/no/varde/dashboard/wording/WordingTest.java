package no.varde.dashboard.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import no.varde.contract.event.Severity;
import no.varde.contract.vitals.Vital;
import no.varde.contract.vitals.VitalsTable;
import no.varde.dashboard.AlertsStub;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class WordingTest {

    private static final Instant NOW = Instant.parse("2026-11-21T08:14:00Z");

    private final Wording norwegian = in(Locale.of("nb"));
    private final Wording english = in(Locale.ENGLISH);

    private static Wording in(Locale locale) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("dashboard/messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return new Wording(messages, locale, ZoneId.of("Europe/Oslo"), NOW);
    }

    @Test
    void a_reason_is_what_a_nurse_would_say() {
        var alert = AlertsStub.open("a", "p", "u", Severity.RED, "SPO2", "88");

        assertThat(Reasons.of(alert, english).line()).isEqualTo("SpO₂ 88 % (limit 91)");
        assertThat(Reasons.of(alert, norwegian).line()).isEqualTo("SpO₂ 88 % (grense 91)");
    }

    @Test
    void a_technical_alert_names_no_rule() {
        var alert = AlertsStub.open("a", "p", "u", Severity.TECH, "SPO2", "88");

        assertThat(Reasons.of(alert, english).line()).isEqualTo("Device or data problem");
    }

    @Test
    void decimals_follow_the_language() {
        Vital weight = VitalsTable.STANDARD.get("BODY_WEIGHT");

        assertThat(norwegian.figure(weight, new BigDecimal("82.4"))).isEqualTo("82,4");
        assertThat(english.figure(weight, new BigDecimal("82.4"))).isEqualTo("82.4");
    }

    @Test
    void time_is_said_twice() {
        Moment moment = english.ago(NOW.minus(Duration.ofMinutes(14)));

        assertThat(moment.relative()).isEqualTo("14 min ago");
        assertThat(moment.exact()).isEqualTo("21 Nov 2026, 09:00");
        assertThat(moment.iso()).isEqualTo("2026-11-21T08:00:00Z");
    }

    @Test
    void a_deadline_counts_down_and_then_says_by_how_much_it_has_passed() {
        assertThat(english.due(NOW.plus(Duration.ofMinutes(72))).relative()).isEqualTo("due in 1 h 12 min");
        assertThat(english.due(NOW.minus(Duration.ofMinutes(5))).relative()).isEqualTo("5 min overdue");
        assertThat(norwegian.due(NOW.minus(Duration.ofDays(3))).relative()).isEqualTo("3 døgn over fristen");
    }
}
