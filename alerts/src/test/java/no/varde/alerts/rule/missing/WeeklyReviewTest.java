package no.varde.alerts.rule.missing;

import static no.varde.alerts.rule.missing.WatchBench.EVERY_MORNING;
import static no.varde.alerts.rule.missing.WatchBench.OSLO;
import static no.varde.alerts.rule.missing.WatchBench.expected;
import static no.varde.alerts.rule.missing.WatchBench.onDays;
import static no.varde.alerts.rule.missing.WatchBench.only;
import static no.varde.alerts.rule.missing.WatchBench.oslo;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.varde.contract.event.MonitoringPlan;
import org.junit.jupiter.api.Test;

/** The window of the review of Monday 23 November is 9 to 22 November, and from 24 October for days with data. */
class WeeklyReviewTest {

    private static final Instant REVIEW = oslo("2026-11-23T04:00");
    private static final LocalDate FIRST = LocalDate.parse("2026-11-09");
    private static final Watch.Adherence LEAST = new Watch.Adherence(new BigDecimal(70), 16);

    private final WatchBench bench = new WatchBench();

    @Test
    void who_did_everything_has_done_all() {
        follow(EVERY_MORNING);
        for (int day = 0; day < 14; day++) {
            measured(day, "08:10");
        }

        assertThat(review()).contains(new WeeklyReview(14, 14, 14));
    }

    @Test
    void a_surplus_on_one_day_repairs_nothing_on_another() {
        follow(EVERY_MORNING);
        for (int day = 0; day < 14; day += 2) {
            measured(day, "08:10", "12:00", "20:00");
        }

        assertThat(review()).contains(new WeeklyReview(7, 14, 7));
    }

    @Test
    void of_two_a_day_each_counts() {
        follow(expected("SPO2", "08:00", "20:00"));
        for (int day = 0; day < 14; day++) {
            measured(day, "08:10");
        }
        measured(13, "20:00");

        assertThat(review()).contains(new WeeklyReview(15, 28, 14));
    }

    @Test
    void what_was_measured_on_other_days_than_the_three_of_the_week_is_data_but_nothing_done() {
        follow(onDays(List.of(1, 3, 5), "SPO2", "08:00"));
        measured(0, "08:00"); // Monday
        measured(1, "08:00"); // Tuesday
        measured(4, "19:00"); // Friday

        assertThat(review()).contains(new WeeklyReview(2, 6, 3));
    }

    @Test
    void days_before_the_plan_was_resumed_leave_both_sums() {
        follow(EVERY_MORNING);
        measured(0, "08:00");
        bench.pause("2026-11-12T09:00");
        bench.follow("2026-11-18T09:00", only("MISS-4"), EVERY_MORNING);
        measured(10, "08:00"); // 19 November, the first whole day
        measured(11, "08:00");

        assertThat(review()).map(WeeklyReview::done).contains(2L);
        assertThat(review()).map(WeeklyReview::expected).contains(4L);
    }

    @Test
    void days_before_a_vital_was_asked_for_like_that_leave_both_sums() {
        follow(EVERY_MORNING);
        bench.follow("2026-11-20T09:00", only("MISS-4"), EVERY_MORNING, expected("BODY_WEIGHT", "08:00"));

        assertThat(review()).map(WeeklyReview::expected).contains(14L + 2);
    }

    @Test
    void where_nothing_was_expected_there_is_no_share() {
        bench.follow("2026-11-22T00:30", only("MISS-4"), EVERY_MORNING);
        assertThat(review()).as("no whole day yet").isEmpty();

        follow(expected("PHQ-9", "08:00"));
        assertThat(review()).as("forms are no measurements").isEmpty();
    }

    @Test
    void rejected_and_absent_values_are_nothing_done() {
        follow(EVERY_MORNING);
        bench.rejected("SPO2", "2026-11-10T08:00").absent("SPO2", "2026-11-11T08:00");

        assertThat(review()).contains(new WeeklyReview(0, 14, 0));
    }

    @Test
    void a_reading_counts_for_its_local_day_and_today_is_not_over() {
        follow(EVERY_MORNING);
        bench.measured("SPO2", "2026-11-10T00:00", "2026-11-11T23:59:59", "2026-11-23T02:00", "2026-11-08T23:59:59");

        assertThat(review()).contains(new WeeklyReview(2, 14, 3));
    }

    @Test
    void a_day_of_25_hours_is_one_day() {
        bench.follow("2026-09-01T09:00", only("MISS-4"), expected("SPO2", "02:30"));
        bench.measured("SPO2", "2026-10-25T00:00", "2026-10-25T23:59");

        assertThat(at(oslo("2026-10-26T04:00"))).contains(new WeeklyReview(1, 14, 1));
    }

    @Test
    void sixteen_days_of_thirty_are_enough_and_fifteen_are_not() {
        bench.follow("2026-10-01T09:00", only("MISS-4"), onDays(List.of(7), "SPO2", "08:00"));
        LocalDate day = LocalDate.parse("2026-10-24");
        for (int i = 0; i < 15; i++) {
            bench.measured("SPO2", day.plusDays(2L * i) + "T08:00", day.plusDays(2L * i) + "T20:00");
        }
        WeeklyReview fifteen = review().orElseThrow();
        bench.measured("BODY_WEIGHT", "2026-11-22T08:00");
        WeeklyReview sixteen = review().orElseThrow();

        assertThat(fifteen.days()).isEqualTo(15);
        assertThat(sixteen.days()).isEqualTo(16);
        assertThat(new WeeklyReview(9, 10, 15).isBelow(LEAST)).isTrue();
        assertThat(new WeeklyReview(9, 10, 16).isBelow(LEAST)).isFalse();
    }

    @Test
    void days_with_data_are_not_counted_against_who_could_not_have_had_them() {
        bench.follow("2026-10-24T09:00", only("MISS-4"), EVERY_MORNING);
        assertThat(review()).map(WeeklyReview::days).contains(30);

        WatchBench longer = new WatchBench().follow("2026-10-23T09:00", only("MISS-4"), EVERY_MORNING);
        assertThat(WeeklyReview.of(longer.watch(), times(longer), longer, REVIEW))
                .map(WeeklyReview::days)
                .contains(0);
    }

    @Test
    void seventy_percent_are_enough() {
        assertThat(new WeeklyReview(7, 10, 30).isBelow(LEAST)).isFalse();
        assertThat(new WeeklyReview(699, 1000, 30).isBelow(LEAST)).isTrue();
        assertThat(new WeeklyReview(2, 3, 30).isBelow(LEAST)).isTrue();
    }

    @Test
    void of_more_than_six_a_day_six_are_enough() {
        follow(expected("SPO2", "06:00", "08:00", "10:00", "12:00", "14:00", "16:00", "18:00", "20:00"));
        for (int day = 0; day < 14; day++) {
            measured(day, "06:00", "08:00", "10:00", "12:00", "14:00", "16:00");
        }

        assertThat(review()).map(WeeklyReview::done).contains(6L * 14);
        assertThat(review()).map(WeeklyReview::expected).contains(6L * 14);
    }

    @Test
    void the_review_is_early_on_monday_and_not_for_all_at_once() {
        Instant sunday = oslo("2026-11-22T12:00");
        Instant first = WeeklyReview.firstAfter(sunday, "pat-1", OSLO);

        assertThat(first).isBetween(oslo("2026-11-23T03:00"), oslo("2026-11-23T06:00"));
        assertThat(WeeklyReview.firstAfter(sunday, "pat-2", OSLO)).isNotEqualTo(first);
        assertThat(WeeklyReview.lastBefore(first, "pat-1", OSLO)).isEqualTo(first);
        assertThat(WeeklyReview.firstAfter(first, "pat-1", OSLO)).isEqualTo(first.plus(Duration.ofDays(7)));
        assertThat(WeeklyReview.lastBefore(first.minusSeconds(1), "pat-1", OSLO))
                .isEqualTo(first.minus(Duration.ofDays(7)));
    }

    private void follow(MonitoringPlan.Expected... expected) {
        bench.follow("2026-10-01T09:00", only("MISS-4"), expected);
    }

    private void measured(int day, String... times) {
        for (String time : times) {
            bench.measured("SPO2", FIRST.plusDays(day) + "T" + time);
        }
    }

    private Optional<WeeklyReview> review() {
        return at(REVIEW);
    }

    private Optional<WeeklyReview> at(Instant when) {
        return WeeklyReview.of(bench.watch(), times(bench), bench, when);
    }

    private static Map<String, DueTimes> times(WatchBench bench) {
        Map<String, DueTimes> times = new TreeMap<>();
        bench.watch().codes().stream()
                .filter(code -> !code.equals("PHQ-9"))
                .forEach(code ->
                        times.put(code, new DueTimes(code, OSLO, bench.watch().expected())));
        return times;
    }
}
