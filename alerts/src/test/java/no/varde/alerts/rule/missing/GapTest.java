package no.varde.alerts.rule.missing;

import static no.varde.alerts.rule.missing.WatchBench.EVERY_MORNING;
import static no.varde.alerts.rule.missing.WatchBench.entryOf;
import static no.varde.alerts.rule.missing.WatchBench.only;
import static no.varde.alerts.rule.missing.WatchBench.oslo;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import no.varde.alerts.rule.Entry;
import no.varde.contract.event.Category;
import no.varde.contract.event.Finding;
import no.varde.contract.event.Quality;
import no.varde.contract.event.Severity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GapTest {

    private static final Instant SINCE = oslo("2026-11-23T00:00");
    private static final Instant FOUND = oslo("2026-11-24T12:00");

    private final Watch watch = new WatchBench()
            .follow("2026-11-20T09:00", only("MISS-2", "MISS-3"), EVERY_MORNING)
            .watch();

    @Test
    void a_usable_value_of_its_vital_measured_since_then_ends_it() {
        Gap.Open gap = gap("SPO2", Severity.TECH).open();

        assertThat(gap.endsWith(spo2(Quality.GOOD, SINCE))).isTrue();
        assertThat(gap.endsWith(spo2(Quality.SUSPECT, FOUND.plusSeconds(60)))).isTrue();
        assertThat(gap.endsWith(spo2(Quality.GOOD, SINCE.minusMillis(1)))).isFalse();
        assertThat(gap.endsWith(spo2(Quality.REJECTED, FOUND))).isFalse();
        assertThat(gap.endsWith(entryOf("SPO2", null, Quality.GOOD, FOUND))).isFalse();
        assertThat(gap.endsWith(entryOf("BODY_WEIGHT", BigDecimal.TEN, Quality.GOOD, FOUND)))
                .isFalse();
    }

    @Test
    void anything_usable_ends_a_silence() {
        Gap.Open silence = gap(null, Severity.YELLOW).open();

        assertThat(silence.endsWith(entryOf("BODY_WEIGHT", BigDecimal.TEN, Quality.GOOD, FOUND)))
                .isTrue();
        assertThat(silence.endsWith(entryOf("BODY_WEIGHT", BigDecimal.TEN, Quality.REJECTED, FOUND)))
                .isFalse();
    }

    @Test
    void what_ends_it_is_of_the_same_key_and_severity_and_always_later() {
        Gap gap = gap("SPO2", Severity.YELLOW);
        Finding ended = gap.open().ended(watch, FOUND.minusSeconds(3600));

        assertThat(ended.kind()).isEqualTo(Finding.Kind.CLEARED);
        assertThat(ended.dedupKey())
                .isEqualTo("PATIENT:pat-1/MISS/SPO2/-")
                .isEqualTo(gap.finding().dedupKey());
        assertThat(ended.severity()).isEqualTo(Severity.YELLOW);
        assertThat(ended.evaluatedAt()).isEqualTo(FOUND.plusMillis(1));
        assertThat(ended.findingId()).isNotEqualTo(gap.finding().findingId());
        assertThat(gap.open().ended(watch, FOUND.plusSeconds(5)).evaluatedAt()).isEqualTo(FOUND.plusSeconds(5));
    }

    @Test
    void it_says_whose_it_is_under_which_plan() {
        Finding finding = gap("SPO2", Severity.TECH).finding();

        assertThat(finding.category()).isEqualTo(Category.MISSING);
        assertThat(finding.patientId()).isEqualTo("pat-1");
        assertThat(finding.careUnitId()).isEqualTo("unit-1");
        assertThat(finding.planVersion()).isEqualTo(1);
        assertThat(finding.readingIds()).isEmpty();
    }

    @Test
    void what_is_only_worth_knowing_is_no_work() {
        assertThat(gap("SPO2", Severity.INFO).open().isWork()).isFalse();
        assertThat(gap("SPO2", Severity.TECH).open().isWork()).isTrue();
    }

    @Test
    void a_plan_that_asks_no_more_for_its_vital_has_no_use_for_it() {
        assertThat(watch.asksFor(gap("SPO2", Severity.TECH).open())).isTrue();
        assertThat(watch.asksFor(gap("BODY_WEIGHT", Severity.TECH).open())).isFalse();
        assertThat(watch.asksFor(gap(null, Severity.YELLOW).open())).isTrue();
        Watch without = new WatchBench()
                .follow("2026-11-20T09:00", only("MISS-1"), EVERY_MORNING)
                .watch();
        assertThat(without.asksFor(gap("SPO2", Severity.TECH).open())).isFalse();
        assertThat(without.asksFor(gap(null, Severity.YELLOW).open())).isFalse();
    }

    private Gap gap(@Nullable String code, Severity severity) {
        String rule = code == null ? MissingRules.SILENT : MissingRules.MISSED_TWICE;
        return new Missed(watch, code, FOUND).gap(rule, severity, SINCE, Map.of());
    }

    private static Entry spo2(Quality quality, Instant at) {
        return entryOf("SPO2", new BigDecimal(97), quality, at);
    }
}
