package no.varde.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {

    @Test
    void moments_lie_at_even_distances_without_drift() {
        Pace pace = Pace.from(1_000, 500);

        assertThat(pace.due(0)).isEqualTo(1_000);
        assertThat(pace.due(1)).isEqualTo(2_001_000);
        assertThat(pace.due(1_800_000)).isEqualTo(3_600_000_001_000L);
    }

    @Test
    void who_comes_late_is_told_when_it_was_due_and_does_not_wait() {
        long start = System.nanoTime() - 5_000_000_000L;

        assertThat(Pace.from(start, 10).await(3))
                .isEqualTo(start + 300_000_000L)
                .isLessThan(System.nanoTime());
    }

    @Test
    void who_comes_early_waits_until_it_is_due() {
        Pace pace = Pace.from(System.nanoTime(), 100);

        assertThat(pace.await(2)).isLessThanOrEqualTo(System.nanoTime());
    }
}
