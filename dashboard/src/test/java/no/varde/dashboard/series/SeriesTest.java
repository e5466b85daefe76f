package no.varde.dashboard.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import no.varde.contract.event.Quality;
import no.varde.contract.vitals.Limits;
import no.varde.contract.vitals.VitalsTable;
import org.junit.jupiter.api.Test;

class SeriesTest {

    private static final Instant START = Instant.parse("2026-11-21T00:00:00Z");
    private static final Limits ABOVE_91 = new Limits(null, new BigDecimal("91"), null, null);

    private static Measured at(int minutes, int value) {
        return new Measured(
                VitalsTable.STANDARD.get("SPO2"),
                START.plus(Duration.ofMinutes(minutes)),
                BigDecimal.valueOf(value),
                Quality.GOOD);
    }

    @Test
    void a_pause_of_more_than_three_usual_intervals_is_a_gap() {
        List<List<Measured>> pieces = Gaps.pieces(List.of(at(0, 95), at(15, 95), at(30, 94), at(90, 93), at(105, 93)));

        assertThat(pieces).extracting(List::size).containsExactly(3, 2);
    }

    @Test
    void a_short_pause_in_a_dense_series_is_not_a_gap() {
        assertThat(Gaps.pieces(List.of(at(0, 95), at(1, 95), at(2, 94), at(20, 93))))
                .hasSize(1);
    }

    @Test
    void thinning_keeps_the_extremes_and_the_last_point() {
        List<Measured> series = IntStream.range(0, 5_000)
                .mapToObj(i -> at(i, i == 2_345 ? 61 : i == 4_100 ? 99 : 94))
                .toList();

        List<Measured> thinned = Thinning.to(200, series);

        assertThat(thinned).hasSizeLessThanOrEqualTo(200).contains(at(2_345, 61), at(4_100, 99));
        assertThat(thinned.getLast()).isEqualTo(series.getLast());
        assertThat(thinned).extracting(Measured::at).isSorted();
    }

    @Test
    void a_short_series_stays_as_it_is() {
        List<Measured> series = List.of(at(0, 95), at(15, 94));

        assertThat(Thinning.to(200, series)).isSameAs(series);
    }

    @Test
    void a_sparkline_leaves_gaps_open_and_marks_the_last_point() {
        List<Measured> series = List.of(at(0, 95), at(15, 94), at(30, 94), at(600, 88));

        Sparkline drawn =
                Objects.requireNonNull(Sparkline.of(series, ABOVE_91, START, START.plus(Duration.ofHours(12))));

        assertThat(drawn.paths()).hasSize(1);
        assertThat(drawn.dots()).hasSize(1);
        assertThat(drawn.last().x()).isBetween(90.0, 110.0);
    }

    @Test
    void the_band_lies_inside_the_limits() {
        Sparkline drawn = Objects.requireNonNull(
                Sparkline.of(List.of(at(0, 95), at(15, 88)), ABOVE_91, START, START.plus(Duration.ofHours(1))));

        assertThat(drawn.bandTop()).isZero();
        assertThat(drawn.bandHeight()).isBetween(10.0, 20.0);
        assertThat(drawn.last().y()).isGreaterThan(drawn.bandHeight());
    }

    @Test
    void a_point_of_a_clock_that_is_ahead_is_drawn_at_the_edge() {
        Sparkline drawn = Objects.requireNonNull(Sparkline.of(
                List.of(at(0, 95), at(15, 94), at(68, 85)), ABOVE_91, START, START.plus(Duration.ofHours(1))));

        assertThat(drawn.last().x()).isEqualTo(Sparkline.WIDTH - 3.0);
        assertThat(drawn.last().y()).isGreaterThan(drawn.bandHeight());
    }

    @Test
    void a_band_is_bounded_by_red_where_there_is_no_yellow() {
        Limits red = new Limits(new BigDecimal("88"), null, null, null);

        Sparkline drawn = Objects.requireNonNull(
                Sparkline.of(List.of(at(0, 95), at(15, 85)), red, START, START.plus(Duration.ofHours(1))));

        assertThat(drawn.bandHeight()).isPositive().isLessThan(drawn.last().y());
    }

    @Test
    void a_day_of_a_value_each_minute_is_drawn_with_few_points() {
        List<Measured> series =
                IntStream.range(0, 1_440).mapToObj(i -> at(i, 90 + i % 7)).toList();

        Sparkline drawn =
                Objects.requireNonNull(Sparkline.of(series, ABOVE_91, START, START.plus(Duration.ofHours(24))));

        assertThat(drawn.paths())
                .singleElement()
                .satisfies(path -> assertThat(path.split("L")).hasSizeBetween(100, 240));
    }

    @Test
    void nothing_measured_is_nothing_drawn() {
        assertThat(Sparkline.of(List.of(), Limits.NONE, START, START.plusSeconds(60)))
                .isNull();
    }
}
