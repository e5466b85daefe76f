package no.varde.alerts.escalation;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.varde.contract.event.CareUnitChanged;

/**
 * When somebody of a unit answers alerts, in the unit's own time. On the day the clocks change the hours hold by the
 * clock on the wall: eight to four is then 23 or 25 hours after the day before.
 *
 * @param spans none means always
 */
public record OpeningHours(ZoneId zone, List<Span> spans) {

    /** Longer than a week with one opening in it. */
    private static final int DAYS_AHEAD = 8;

    public static final OpeningHours ALWAYS = new OpeningHours(ZoneOffset.UTC, List.of());

    public OpeningHours {
        spans = List.copyOf(spans);
    }

    /** @param to outside; midnight stands for the end of the day, and an earlier time than {@code from} for the next day */
    public record Span(DayOfWeek day, LocalTime from, LocalTime to) {}

    /**
     * Hours or a zone that cannot be read count as always open: the worst that follows is that somebody is told at a
     * wrong hour, where the opposite would tell nobody.
     */
    public static OpeningHours of(CareUnitChanged unit) {
        try {
            ZoneId zone = ZoneId.of(unit.zone());
            List<Span> spans = new ArrayList<>();
            for (CareUnitChanged.OpeningHours hours : unit.openingHours()) {
                LocalTime to = hours.to().equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(hours.to());
                spans.add(new Span(DayOfWeek.of(hours.day()), LocalTime.parse(hours.from()), to));
            }
            return new OpeningHours(zone, spans);
        } catch (DateTimeException e) {
            return ALWAYS;
        }
    }

    public boolean isOpen(Instant at) {
        return spans.isEmpty() || periods(at).stream().anyMatch(period -> period.covers(at));
    }

    /** That instant if it is open then, else when it next opens. */
    public Instant openFrom(Instant at) {
        return isOpen(at)
                ? at
                : periods(at).stream()
                        .map(Period::from)
                        .filter(from -> from.isAfter(at))
                        .min(Comparator.naturalOrder())
                        .orElse(at);
    }

    /** The end of the opening that goes on then or comes next; where it is always open, the end of the local day. */
    public Instant closesAfter(Instant at) {
        if (spans.isEmpty()) {
            return at.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
        }
        return periods(at).stream()
                .map(Period::to)
                .filter(to -> to.isAfter(at))
                .min(Comparator.naturalOrder())
                .orElse(at);
    }

    /** The first opening on a later local day; where it is always open, eight o'clock of the next weekday. */
    public Instant nextWorkingDay(Instant at) {
        LocalDate today = at.atZone(zone).toLocalDate();
        if (!spans.isEmpty()) {
            return openFrom(today.plusDays(1).atStartOfDay(zone).toInstant());
        }
        LocalDate day = today.plusDays(1);
        while (day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()) {
            day = day.plusDays(1);
        }
        return day.atTime(8, 0).atZone(zone).toInstant();
    }

    private List<Period> periods(Instant around) {
        LocalDate first = around.atZone(zone).toLocalDate().minusDays(1);
        List<Period> periods = new ArrayList<>();
        for (int day = 0; day <= DAYS_AHEAD; day++) {
            LocalDate date = first.plusDays(day);
            spans.stream()
                    .filter(span -> span.day() == date.getDayOfWeek())
                    .forEach(span -> periods.add(period(span, date)));
        }
        return periods;
    }

    private Period period(Span span, LocalDate date) {
        LocalDate until = span.to().isAfter(span.from()) ? date : date.plusDays(1);
        return new Period(
                span.from().atDate(date).atZone(zone).toInstant(),
                span.to().atDate(until).atZone(zone).toInstant());
    }

    private record Period(Instant from, Instant to) {
        boolean covers(Instant at) {
            return !at.isBefore(from) && at.isBefore(to);
        }
    }
}
