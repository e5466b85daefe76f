package no.varde.alerts.rule.missing;

import static no.varde.alerts.rule.missing.WatchBench.OSLO;
import static no.varde.alerts.rule.missing.WatchBench.expected;
import static no.varde.alerts.rule.missing.WatchBench.onDays;
import static no.varde.alerts.rule.missing.WatchBench.oslo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.varde.contract.event.MonitoringPlan;
import org.assertj.core.api.Assertions;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class DueTimesTest {

    private static final LocalDate WINTER_TIME_BEGINS = LocalDate.parse("2026-10-25");
    private static final LocalDate SUMMER_TIME_BEGINS = LocalDate.parse("2027-03-28");

    @Test
    void a_day_has_its_times_in_order_and_each_once() {
        DueTimes times = times(expected("SPO2", "20:00", "08:00"), expected("SPO2", "08:00", "14:00"));

        assertThat(times.on(LocalDate.parse("2026-11-23")))
                .extracting(Occurrence::ofDay, Occurrence::due)
                .containsExactly(
                        tuple(1, "2026-11-23T08:00"), tuple(2, "2026-11-23T14:00"), tuple(3, "2026-11-23T20:00"));
    }

    @Test
    void other_codes_and_other_weekdays_are_not_meant() {
        DueTimes times = times(onDays(List.of(1, 4), "SPO2", "08:00"), expected("BODY_WEIGHT", "07:00"));

        assertThat(due(times, "2026-11-23T00:00", "2026-11-30T00:00"))
                .containsExactly(oslo("2026-11-23T08:00"), oslo("2026-11-26T08:00"));
    }

    @Test
    void a_time_that_the_clocks_leave_out_falls_an_hour_later() {
        assertThat(times(expected("SPO2", "02:30")).on(SUMMER_TIME_BEGINS))
                .extracting(Occurrence::due)
                .containsExactly(Instant.parse("2027-03-28T01:30:00Z"));
    }

    @Test
    void a_time_that_the_clocks_show_twice_is_its_first() {
        assertThat(times(expected("SPO2", "02:30")).on(WINTER_TIME_BEGINS))
                .extracting(Occurrence::due)
                .containsExactly(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void no_day_of_a_change_is_missed_or_doubled() {
        DueTimes times = times(expected("SPO2", "00:00", "02:30", "23:59"));

        assertThat(due(times, "2026-10-23T23:59", "2026-10-27T23:59")).hasSize(4 * 3);
        assertThat(due(times, "2027-03-26T23:59", "2027-03-30T23:59")).hasSize(4 * 3);
        assertThat(due(times, "2026-12-31T23:59", "2027-12-31T23:59"))
                .hasSize(365 * 3)
                .isSorted();
    }

    @Test
    void what_is_left_out_stands_in_order_behind_what_comes_an_hour_later() {
        DueTimes times = times(expected("SPO2", "02:30", "03:15"));

        assertThat(times.on(SUMMER_TIME_BEGINS))
                .extracting(Occurrence::ofDay, Occurrence::due)
                .containsExactly(tuple(1, "2027-03-28T03:15"), tuple(2, "2027-03-28T03:30"));
        assertThat(times.next(oslo("2027-03-28T01:00"))).map(Occurrence::due).contains(oslo("2027-03-28T03:15"));
    }

    @Test
    void between_two_instants_the_first_is_over_and_the_second_has_come() {
        DueTimes times = times(expected("SPO2", "08:00"));

        assertThat(due(times, "2026-11-23T08:00", "2026-11-24T08:00")).containsExactly(oslo("2026-11-24T08:00"));
        assertThat(due(times, "2026-11-23T07:59:59", "2026-11-24T07:59:59")).containsExactly(oslo("2026-11-23T08:00"));
        assertThat(due(times, "2026-11-24T08:00", "2026-11-23T08:00")).isEmpty();
    }

    @Test
    void the_next_and_the_last_one_may_be_a_week_away() {
        DueTimes sundays = times(onDays(List.of(7), "SPO2", "08:00"));
        Occurrence next = sundays.next(oslo("2026-11-22T08:00")).orElseThrow();

        assertThat(next.due()).isEqualTo(oslo("2026-11-29T08:00"));
        assertThat(sundays.before(next)).map(Occurrence::due).contains(oslo("2026-11-22T08:00"));
    }

    @Test
    void the_one_before_the_first_of_a_day_is_the_last_of_the_day_before() {
        DueTimes times = times(expected("SPO2", "08:00", "20:00"));
        Occurrence morning = times.next(oslo("2026-11-23T00:00")).orElseThrow();

        assertThat(times.before(morning)).map(Occurrence::due).contains(oslo("2026-11-22T20:00"));
    }

    @Test
    void where_no_time_is_named_nothing_is_ever_due() {
        assertThat(times(expected("SPO2")).next(oslo("2026-11-23T00:00"))).isEmpty();
        assertThat(times(expected("BODY_WEIGHT", "08:00")).next(oslo("2026-11-23T00:00")))
                .isEmpty();
    }

    @Test
    void the_time_of_an_occurrence_begins_half_way_from_the_one_before_on_that_day() {
        assertThat(times(expected("SPO2", "08:00", "20:00")).on(LocalDate.parse("2026-11-23")))
                .extracting(Occurrence::from)
                .containsExactly(oslo("2026-11-23T00:00"), oslo("2026-11-23T14:00"));
    }

    @Test
    void what_no_clock_or_calendar_shows_is_refused_at_once_even_for_another_day() {
        assertThatThrownBy(() -> times(expected("SPO2", "25:99"))).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> times(expected("SPO2", "08:00"), onDays(List.of(7), "SPO2", "8 o'clock")))
                .isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> times(onDays(List.of(8), "SPO2", "08:00"))).isInstanceOf(DateTimeException.class);
    }

    private static DueTimes times(MonitoringPlan.Expected... expected) {
        return new DueTimes("SPO2", OSLO, List.of(expected));
    }

    private static List<Instant> due(DueTimes times, String after, String upTo) {
        return times.between(oslo(after), oslo(upTo)).stream()
                .map(Occurrence::due)
                .toList();
    }

    private static Tuple tuple(int ofDay, String local) {
        return Assertions.tuple(ofDay, oslo(local));
    }
}
