package no.varde.alerts.rule.missing;

import static no.varde.alerts.rule.missing.WatchBench.EVERY_MORNING;
import static no.varde.alerts.rule.missing.WatchBench.expected;
import static no.varde.alerts.rule.missing.WatchBench.onDays;
import static no.varde.alerts.rule.missing.WatchBench.only;
import static no.varde.alerts.rule.missing.WatchBench.oslo;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.varde.contract.event.MonitoringPlan;
import org.junit.jupiter.api.Test;

class WatcherTest {

    private static final MonitoringPlan.Expected MORNING_AND_EVENING = expected("SPO2", "08:00", "20:00");
    private static final Map<String, Map<String, BigDecimal>> MISSED = only("MISS-1", "MISS-2");

    private final WatchBench bench = new WatchBench();

    @Test
    void what_has_not_come_is_missed_four_hours_after_its_time_and_not_before() {
        bench.follow("2026-11-23T07:00", MISSED, EVERY_MORNING);

        assertThat(bench.next()).isEqualTo(oslo("2026-11-23T12:00"));
        assertThat(bench.lookOnlyAt("2026-11-23T11:59:59.999")).isEmpty();
        assertThat(bench.next()).isEqualTo(oslo("2026-11-23T12:00"));
        assertThat(bench.lookOnlyAt("2026-11-23T12:00")).containsExactly("MISS-1 INFO SPO2 2026-11-23T12:00");
        assertThat(bench.next()).isEqualTo(oslo("2026-11-24T12:00"));
    }

    @Test
    void what_came_is_not_missed_however_early_on_that_day() {
        bench.follow("2026-11-22T09:00", MISSED, EVERY_MORNING)
                .measured("SPO2", "2026-11-23T00:00", "2026-11-24T11:59");

        assertThat(bench.until("2026-11-24T23:00")).isEmpty();
    }

    @Test
    void what_came_late_on_the_same_day_was_missed_but_is_not_one_of_two() {
        bench.follow("2026-11-22T09:00", MISSED, EVERY_MORNING);
        assertThat(bench.until("2026-11-23T12:00")).hasSize(1);
        bench.measured("SPO2", "2026-11-23T23:59");

        assertThat(bench.until("2026-11-24T12:00")).containsExactly("MISS-1 INFO SPO2 2026-11-24T12:00");
    }

    @Test
    void a_surplus_on_one_day_repairs_nothing_on_another() {
        bench.follow("2026-11-22T09:00", MISSED, EVERY_MORNING)
                .measured("SPO2", "2026-11-23T07:00", "2026-11-23T08:00", "2026-11-23T23:59:59");

        assertThat(bench.until("2026-11-24T23:00")).containsExactly("MISS-1 INFO SPO2 2026-11-24T12:00");
    }

    @Test
    void two_in_the_morning_stand_for_the_evening_of_that_day() {
        bench.follow("2026-11-22T21:00", MISSED, MORNING_AND_EVENING)
                .measured("SPO2", "2026-11-23T08:00", "2026-11-23T08:05", "2026-11-24T08:00");

        assertThat(bench.until("2026-11-24T11:00")).isEmpty();
    }

    @Test
    void who_leaves_out_the_morning_has_not_missed_the_evening_too() {
        bench.follow("2026-11-22T21:00", MISSED, MORNING_AND_EVENING);
        bench.until("2026-11-23T15:00");
        bench.measured("SPO2", "2026-11-23T20:00");

        assertThat(bench.until("2026-11-24T12:00"))
                .as("the evening came, so this morning is the only one in a row")
                .containsExactly("MISS-1 INFO SPO2 2026-11-24T12:00");
    }

    @Test
    void who_leaves_out_an_evening_and_the_next_morning_has_missed_two_in_a_row() {
        bench.follow("2026-11-22T21:00", MISSED, MORNING_AND_EVENING).measured("SPO2", "2026-11-23T08:00");

        assertThat(bench.until("2026-11-24T12:00"))
                .containsExactly(
                        "MISS-1 INFO SPO2 2026-11-24T00:00",
                        "MISS-1 INFO SPO2 2026-11-24T12:00",
                        "MISS-2 TECH SPO2 2026-11-24T12:00");
    }

    @Test
    void rejected_and_absent_values_and_other_vitals_are_no_measurement() {
        bench.follow("2026-11-22T09:00", MISSED, EVERY_MORNING)
                .rejected("SPO2", "2026-11-23T08:00")
                .absent("SPO2", "2026-11-23T08:01")
                .measured("HEART_RATE", "2026-11-23T08:02");

        assertThat(bench.until("2026-11-23T23:00")).hasSize(1);
    }

    @Test
    void two_in_a_row_are_yellow_where_silence_may_mean_harm() {
        Map<String, Map<String, BigDecimal>> rules = new HashMap<>(only("MISS-2"));
        rules.put("MISS-2", Map.of("highRisk", BigDecimal.ONE));
        bench.follow("2026-11-22T09:00", rules, EVERY_MORNING);

        assertThat(bench.until("2026-11-25T12:00"))
                .containsExactly("MISS-2 YELLOW SPO2 2026-11-24T12:00", "MISS-2 YELLOW SPO2 2026-11-25T12:00");
    }

    @Test
    void nothing_is_missed_that_was_due_before_the_plan_became_active() {
        bench.follow("2026-11-23T08:00", MISSED, EVERY_MORNING);

        assertThat(bench.until("2026-11-24T12:00"))
                .as("due at the very moment, it is not after it")
                .containsExactly("MISS-1 INFO SPO2 2026-11-24T12:00");
    }

    @Test
    void a_pause_forgets_what_was_missed_and_what_falls_into_it() {
        bench.follow("2026-11-22T09:00", MISSED, EVERY_MORNING);
        bench.until("2026-11-23T12:00");
        bench.pause("2026-11-23T13:00");
        assertThat(bench.next()).isNull();
        bench.follow("2026-11-27T09:00", MISSED, EVERY_MORNING);

        assertThat(bench.until("2026-11-29T12:00"))
                .containsExactly(
                        "MISS-1 INFO SPO2 2026-11-28T12:00",
                        "MISS-1 INFO SPO2 2026-11-29T12:00",
                        "MISS-2 TECH SPO2 2026-11-29T12:00");
    }

    @Test
    void a_time_that_a_plan_adds_is_missed_from_then_on_only() {
        bench.follow("2026-11-22T21:00", MISSED, onDays(List.of(1), "SPO2", "08:00"), expected("BODY_WEIGHT", "08:00"))
                .measured("SPO2", "2026-11-23T08:00")
                .measured("BODY_WEIGHT", "2026-11-23T08:00", "2026-11-24T08:00");
        bench.until("2026-11-24T12:00");
        bench.follow("2026-11-26T15:00", MISSED, EVERY_MORNING, expected("BODY_WEIGHT", "08:00"));

        assertThat(bench.until("2026-11-27T12:00"))
                .as("nobody asked for SPO2 on the days between; WEIGHT goes on as it was")
                .containsExactly(
                        "MISS-1 INFO BODY_WEIGHT 2026-11-25T12:00",
                        "MISS-1 INFO BODY_WEIGHT 2026-11-26T12:00",
                        "MISS-2 TECH BODY_WEIGHT 2026-11-26T12:00",
                        "MISS-1 INFO BODY_WEIGHT 2026-11-27T12:00",
                        "MISS-2 TECH BODY_WEIGHT 2026-11-27T12:00",
                        "MISS-1 INFO SPO2 2026-11-27T12:00");
    }

    @Test
    void a_shorter_grace_leaves_out_nothing_that_was_within_the_longer_one() {
        bench.follow("2026-11-22T09:00", MISSED, EVERY_MORNING, expected("BODY_WEIGHT", "07:00"));
        bench.until("2026-11-23T11:00");
        Map<String, Map<String, BigDecimal>> shorter = new HashMap<>(MISSED);
        shorter.put("MISS-1", Map.of("hours", BigDecimal.ONE));
        bench.follow("2026-11-23T11:30", shorter, EVERY_MORNING, expected("BODY_WEIGHT", "07:00"));

        assertThat(bench.until("2026-11-23T12:00")).contains("MISS-1 INFO SPO2 2026-11-23T09:00");
    }

    @Test
    void nothing_at_all_for_72_hours_is_found_then_and_again_each_day() {
        bench.follow("2026-11-20T09:00", only("MISS-3"), EVERY_MORNING)
                .measured("HEART_RATE", "2026-11-21T10:00")
                .rejected("SPO2", "2026-11-23T08:00");

        assertThat(bench.lookOnlyAt("2026-11-24T09:59:59.999")).isEmpty();
        assertThat(bench.until("2026-11-26T23:00"))
                .containsExactly(
                        "MISS-3 YELLOW - 2026-11-24T10:00",
                        "MISS-3 YELLOW - 2026-11-25T10:00",
                        "MISS-3 YELLOW - 2026-11-26T10:00");
        assertThat(bench.gaps.getFirst().finding().inputs()).containsEntry("hours", new BigDecimal(72));
    }

    @Test
    void silence_is_counted_from_when_the_plan_became_active() {
        bench.follow("2026-11-23T09:00", only("MISS-3"), EVERY_MORNING).measured("SPO2", "2026-11-01T08:00");

        assertThat(bench.until("2026-11-26T09:00")).containsExactly("MISS-3 YELLOW - 2026-11-26T09:00");
    }

    @Test
    void only_what_was_measured_after_the_newest_reading_ends_a_silence() {
        bench.follow("2026-11-20T09:00", only("MISS-3"), EVERY_MORNING).measured("SPO2", "2026-11-21T10:00");
        bench.until("2026-11-24T10:00");
        Gap.Open silence = bench.gaps.getFirst().open();

        assertThat(silence.endsWith(bench.since(oslo("2026-11-21T10:00")).getFirst()))
                .as("the reading that was the last one comes again")
                .isFalse();
        bench.measured("BODY_WEIGHT", "2026-11-21T10:01");
        assertThat(silence.endsWith(bench.since(oslo("2026-11-21T10:01")).getFirst()))
                .isTrue();
    }

    @Test
    void a_year_with_both_changes_of_the_clocks_has_one_look_for_each_occurrence() {
        bench.follow("2026-04-01T00:30", only("MISS-1"), expected("SPO2", "02:30", "20:00"));
        bench.until("2027-04-01T00:31");

        assertThat(bench.looks).isEqualTo(365 * 2);
        assertThat(bench.gaps).hasSize(365 * 2);
        assertThat(bench.gaps.stream().map(gap -> gap.finding().findingId()).distinct())
                .hasSize(365 * 2);
    }

    @Test
    void after_days_without_a_look_each_occurrence_is_found_once() {
        bench.follow("2026-10-23T09:00", MISSED, EVERY_MORNING).measured("SPO2", "2026-10-26T09:00");

        assertThat(bench.lookOnlyAt("2026-10-28T07:00"))
                .containsExactly(
                        "MISS-1 INFO SPO2 2026-10-24T12:00",
                        "MISS-1 INFO SPO2 2026-10-25T12:00",
                        "MISS-2 TECH SPO2 2026-10-25T12:00",
                        "MISS-1 INFO SPO2 2026-10-27T12:00");
        assertThat(bench.next()).isEqualTo(oslo("2026-10-28T12:00"));
    }

    @Test
    void after_days_without_a_look_a_silence_is_found_as_it_is_now() {
        bench.follow("2026-11-01T09:00", only("MISS-3"), EVERY_MORNING);

        assertThat(bench.lookOnlyAt("2026-11-10T12:00")).containsExactly("MISS-3 YELLOW - 2026-11-10T09:00");
        assertThat(bench.next()).isEqualTo(oslo("2026-11-11T09:00"));
    }

    @Test
    void a_form_is_overdue_a_day_after_its_time_unless_it_was_filled_in_that_day_or_later() {
        bench.follow("2026-11-22T09:00", only("MISS-1", "MISS-5"), onDays(List.of(1), "PHQ-9", "09:00"));
        assertThat(bench.until("2026-11-24T09:00")).containsExactly("MISS-5 INFO PHQ-9 2026-11-24T09:00");

        bench.answered("PHQ-9", "2026-11-30T00:00");
        assertThat(bench.until("2026-12-02T00:00")).isEmpty();
        assertThat(bench.until("2026-12-08T09:00")).containsExactly("MISS-5 INFO PHQ-9 2026-12-08T09:00");
    }

    @Test
    void too_little_of_two_weeks_is_found_once_a_week_early_on_monday() {
        bench.follow("2026-10-30T09:00", only("MISS-4"), EVERY_MORNING);
        List<String> found = bench.until("2026-11-15T23:00");

        assertThat(found).hasSize(2);
        assertThat(found.getFirst()).startsWith("MISS-4 INFO - 2026-11-02T0");
        assertThat(found.getLast()).startsWith("MISS-4 INFO - 2026-11-09T0");
        assertThat(bench.gaps.getLast().finding().inputs())
                .containsEntry("expected", new BigDecimal(9))
                .containsEntry("done", BigDecimal.ZERO);
    }

    @Test
    void rules_that_a_plan_switches_off_are_not_waited_for() {
        bench.follow("2026-11-22T09:00", only(), EVERY_MORNING, expected("PHQ-9", "09:00"));

        assertThat(bench.next()).isNull();
    }
}
