package no.varde.alerts.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import no.varde.contract.event.CareUnitChanged;
import no.varde.contract.event.EscalationChain.Tier;
import org.junit.jupiter.api.Test;

class OpeningHoursTest {

    private static final OpeningHours OSLO = hours("Europe/Oslo", day(1, "08:00", "16:00"), day(7, "08:00", "16:00"));

    @Test
    void it_is_open_from_the_first_minute_to_before_the_last() {
        assertThat(OSLO.isOpen(at("2026-11-22T07:00:00Z"))).isTrue();
        assertThat(OSLO.isOpen(at("2026-11-22T14:59:59Z"))).isTrue();
        assertThat(OSLO.isOpen(at("2026-11-22T15:00:00Z"))).isFalse();
        assertThat(OSLO.isOpen(at("2026-11-24T09:00:00Z"))).isFalse();
    }

    @Test
    void no_hours_means_always() {
        OpeningHours always = hours("Europe/Oslo");
        assertThat(always.isOpen(at("2026-11-22T02:00:00Z"))).isTrue();
        assertThat(always.openFrom(at("2026-11-22T02:00:00Z"))).isEqualTo(at("2026-11-22T02:00:00Z"));
        assertThat(always.closesAfter(at("2026-11-22T12:00:00Z"))).isEqualTo(at("2026-11-22T23:00:00Z"));
    }

    @Test
    void hours_past_midnight_belong_to_the_day_they_began() {
        OpeningHours night = hours("Europe/Oslo", day(1, "22:00", "06:00"));
        assertThat(night.isOpen(at("2026-11-24T04:59:00Z"))).isTrue();
        assertThat(night.isOpen(at("2026-11-24T05:00:00Z"))).isFalse();
        assertThat(night.isOpen(at("2026-11-23T04:00:00Z"))).isFalse();
    }

    @Test
    void a_day_until_24_00_ends_at_midnight() {
        OpeningHours day = hours("Europe/Oslo", day(1, "00:00", "24:00"));
        assertThat(day.isOpen(at("2026-11-23T22:59:00Z"))).isTrue();
        assertThat(day.isOpen(at("2026-11-23T23:00:00Z"))).isFalse();
    }

    @Test
    void opening_follows_the_clock_on_the_wall_when_summer_time_begins() {
        // Sunday 29 March 2026, 02:00 becomes 03:00 in Oslo
        assertThat(OSLO.openFrom(at("2026-03-28T20:00:00Z"))).isEqualTo(at("2026-03-29T06:00:00Z"));
        assertThat(OSLO.closesAfter(at("2026-03-28T20:00:00Z"))).isEqualTo(at("2026-03-29T14:00:00Z"));
    }

    @Test
    void opening_follows_the_clock_on_the_wall_when_summer_time_ends() {
        // Sunday 25 October 2026, 03:00 becomes 02:00 in Oslo
        assertThat(OSLO.openFrom(at("2026-10-24T20:00:00Z"))).isEqualTo(at("2026-10-25T07:00:00Z"));
        assertThat(OSLO.closesAfter(at("2026-10-24T20:00:00Z"))).isEqualTo(at("2026-10-25T15:00:00Z"));
    }

    @Test
    void a_day_later_is_the_same_local_time_though_23_or_25_hours_passed() {
        OpeningHours always = hours("Europe/Oslo");
        When nextDay = new When.Days(1);
        assertThat(nextDay.dueAt(tech("2026-03-28T11:00:00Z"), always)).isEqualTo(at("2026-03-29T10:00:00Z"));
        assertThat(nextDay.dueAt(tech("2026-10-24T10:00:00Z"), always)).isEqualTo(at("2026-10-25T11:00:00Z"));
    }

    @Test
    void an_hour_that_is_there_twice_opens_once_and_one_that_is_missing_opens_after_it() {
        OpeningHours early = hours("Europe/Oslo", day(7, "02:30", "16:00"));
        assertThat(early.openFrom(at("2026-10-24T20:00:00Z"))).isEqualTo(at("2026-10-25T00:30:00Z"));
        assertThat(early.isOpen(at("2026-10-25T01:15:00Z"))).isTrue();
        assertThat(early.openFrom(at("2026-03-28T20:00:00Z"))).isEqualTo(at("2026-03-29T01:30:00Z"));
    }

    @Test
    void the_next_working_day_is_the_next_opening_after_midnight() {
        OpeningHours weekdays = hours("Europe/Oslo", day(5, "08:00", "16:00"), day(1, "08:00", "16:00"));
        assertThat(weekdays.nextWorkingDay(at("2026-11-20T09:00:00Z"))).isEqualTo(at("2026-11-23T07:00:00Z"));
        assertThat(hours("Europe/Oslo").nextWorkingDay(at("2026-11-20T09:00:00Z")))
                .isEqualTo(at("2026-11-23T07:00:00Z"));
        assertThat(hours("Europe/Oslo").nextWorkingDay(at("2026-03-27T22:30:00Z")))
                .as("eight in the summer time that began over the week-end")
                .isEqualTo(at("2026-03-30T06:00:00Z"));
    }

    @Test
    void what_cannot_be_read_counts_as_always_open() {
        assertThat(hours("Mars/Olympus", day(1, "08:00", "16:00")).isOpen(at("2026-11-24T02:00:00Z")))
                .isTrue();
        assertThat(hours("Europe/Oslo", day(1, "8", "noon")).isOpen(at("2026-11-24T02:00:00Z")))
                .isTrue();
        assertThat(hours("Europe/Oslo", day(9, "08:00", "16:00")).isOpen(at("2026-11-24T02:00:00Z")))
                .isTrue();
    }

    private static EscalationFacts tech(String startedAt) {
        return new EscalationFacts(Tier.TECH, at(startedAt), at(startedAt));
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }

    private static CareUnitChanged.OpeningHours day(int day, String from, String to) {
        return new CareUnitChanged.OpeningHours(day, from, to);
    }

    private static OpeningHours hours(String zone, CareUnitChanged.OpeningHours... hours) {
        return OpeningHours.of(
                new CareUnitChanged("unit-1", "org", 1, null, zone, List.of(hours), List.of(), List.of()));
    }
}
