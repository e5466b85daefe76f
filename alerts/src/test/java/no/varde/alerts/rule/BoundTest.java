package no.varde.alerts.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import no.varde.contract.event.Quality;
import no.varde.contract.vitals.Vital;
import no.varde.contract.vitals.VitalsTable;
import org.junit.jupiter.api.Test;

class BoundTest {

    private static final Vital GLUCOSE = VitalsTable.STANDARD.get("GLUCOSE_MMOL");
    private static final Vital SYSTOLIC = VitalsTable.STANDARD.get("BP_SYSTOLIC");

    @Test
    void below_and_above_hold_the_exact_value_against_the_limit() {
        Bound below = Bound.below(GLUCOSE, new BigDecimal("3.9"));
        Bound above = Bound.above(GLUCOSE, new BigDecimal("13.9"));

        assertThat(below.isBeyond(new BigDecimal("3.85"))).isTrue();
        assertThat(below.isBeyond(new BigDecimal("3.8999"))).isTrue();
        assertThat(below.isBeyond(new BigDecimal("3.90"))).isFalse();
        assertThat(above.isBeyond(new BigDecimal("13.900001"))).isTrue();
        assertThat(above.isBeyond(new BigDecimal("13.9"))).isFalse();
    }

    @Test
    void at_least_and_at_most_hold_what_people_see_against_it() {
        Bound least = Bound.atLeast(SYSTOLIC, new BigDecimal(180));
        Bound most = Bound.atMost(SYSTOLIC, new BigDecimal(90));

        assertThat(least.isBeyond(new BigDecimal("179.5"))).isTrue();
        assertThat(least.isBeyond(new BigDecimal("179.4"))).isFalse();
        assertThat(most.isBeyond(new BigDecimal("90.4"))).isTrue();
        assertThat(most.isBeyond(new BigDecimal("90.5"))).isFalse();
    }

    @Test
    void calm_is_counted_from_the_first_value_that_does_not_alert() {
        assertThat(Bound.below(GLUCOSE, new BigDecimal("3.9")).calm()).isEqualByComparingTo("4.2");
        assertThat(Bound.above(GLUCOSE, new BigDecimal("10.0")).calm()).isEqualByComparingTo("9.7");
        assertThat(Bound.atLeast(SYSTOLIC, new BigDecimal(180)).calm()).isEqualByComparingTo("174");
        assertThat(Bound.atMost(SYSTOLIC, new BigDecimal(90)).calm()).isEqualByComparingTo("96");
    }

    @Test
    void nothing_and_what_is_rejected_or_absent_is_neither_beyond_nor_calm() {
        Bound least = Bound.atLeast(SYSTOLIC, new BigDecimal(180));

        assertThat(least.isBeyond((Sample) null)).isFalse();
        assertThat(least.isBeyond(sample(new Observed("BP_SYSTOLIC", new BigDecimal(310), null, Quality.REJECTED))))
                .isFalse();
        assertThat(least.isBeyond(sample(new Observed("BP_SYSTOLIC", null, null, Quality.GOOD))))
                .isFalse();
        assertThat(least.isCalm(null)).isFalse();
        assertThat(least.isCalm(sample(new Observed("BP_SYSTOLIC", null, null, Quality.GOOD))))
                .isFalse();
    }

    private static Sample sample(Observed observed) {
        Instant now = Instant.parse("2026-11-21T08:00:00Z");
        return new Entry(new Entry.Origin("r", "dev-1", null, 0), now, now, Entry.Circumstances.NONE, List.of(observed))
                .samples()
                .getFirst();
    }
}
