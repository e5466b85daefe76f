package no.varde.standalone.replay;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the times that recordings come with: ISO 8601 with or without an offset, with a space for the T, as a day
 * alone, Norwegian {@code 21.11.2026 08:03}, or seconds or milliseconds since 1970.
 */
final class RecordedTime {

    private static final Pattern EPOCH = Pattern.compile("\\d{10}|\\d{13}");
    private static final int SECONDS_DIGITS = 10;

    private static final List<DateTimeFormatter> LOCAL = List.of(
            local("yyyy-MM-dd[['T'][ ]HH:mm[:ss]]"),
            local("yyyy/MM/dd[ HH:mm[:ss]]"),
            local("dd.MM.yyyy[ HH:mm[:ss]]"),
            local("yyyy-MM"),
            local("yyyy"));

    private final ZoneId zone;

    /** @param zone of times without an offset */
    RecordedTime(ZoneId zone) {
        this.zone = zone;
    }

    private static DateTimeFormatter local(String pattern) {
        return new DateTimeFormatterBuilder()
                .appendPattern(pattern)
                .optionalStart()
                .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
                .optionalEnd()
                .parseDefaulting(ChronoField.MONTH_OF_YEAR, 1)
                .parseDefaulting(ChronoField.DAY_OF_MONTH, 1)
                .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
                .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
                .parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0)
                .toFormatter(java.util.Locale.ROOT);
    }

    /**
     * @param after the time before this one in the file, or null: in the hour that a zone has twice, it tells which
     *     of the two is meant
     */
    Optional<Instant> parse(String text, @Nullable Instant after) {
        String time = text.strip();
        if (EPOCH.matcher(time).matches()) {
            long number = Long.parseLong(time);
            return Optional.of(
                    time.length() == SECONDS_DIGITS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number));
        }
        try {
            return Optional.of(OffsetDateTime.parse(time.replace(' ', 'T')).toInstant());
        } catch (DateTimeException ignored) {
            return local(time, after);
        }
    }

    private Optional<Instant> local(String time, @Nullable Instant after) {
        for (DateTimeFormatter format : LOCAL) {
            try {
                ZonedDateTime local = LocalDateTime.parse(time, format).atZone(zone);
                boolean secondRound = after != null && local.toInstant().isBefore(after);
                return Optional.of((secondRound ? local.withLaterOffsetAtOverlap() : local).toInstant());
            } catch (DateTimeException ignored) {
                // the next format may fit
            }
        }
        return Optional.empty();
    }
}
