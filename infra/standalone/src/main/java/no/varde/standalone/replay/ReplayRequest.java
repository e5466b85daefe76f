package no.varde.standalone.replay;

import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.varde.standalone.cli.Arguments;
import no.varde.standalone.cli.UsageException;
import org.jspecify.annotations.Nullable;

/**
 * What {@code ./varde replay} was asked for.
 *
 * @param shiftTo where the last reading shall be, or null to keep the recorded times
 * @param zone of recorded times without an offset
 */
record ReplayRequest(
        Path dataDirectory,
        String deviceId,
        Path file,
        @Nullable Instant shiftTo,
        ZoneId zone,
        Columns columns,
        ReplaySettings settings) {

    private static final Set<String> OPTIONS =
            Set.of("data", "device", "speed", "shift-to", "map", "time", "zone", "timeout", "batch");
    private static final int LONGEST_TIMEOUT = 86_400;
    private static final int LARGEST_BATCH = 200;

    /** @param time column with the time, or null to find it by its name */
    record Columns(@Nullable String time, List<String> maps) {}

    static ReplayRequest of(List<String> words, Clock clock) throws UsageException {
        Arguments arguments = Arguments.parse(words, Set.of(), OPTIONS);
        if (arguments.rest().size() != 1) {
            throw new UsageException("replay takes exactly one FILE (see ./varde replay --help)");
        }
        String device = arguments
                .value("device")
                .orElseThrow(() -> new UsageException("--device ID is needed; ./varde info lists the demo devices"));
        return new ReplayRequest(
                arguments.dataDirectory(),
                device,
                Path.of(arguments.rest().getFirst()),
                shiftTo(arguments.value("shift-to"), clock),
                zone(arguments.value("zone")),
                new Columns(arguments.value("time").orElse(null), arguments.values("map")),
                settings(arguments));
    }

    private static ReplaySettings settings(Arguments arguments) throws UsageException {
        int timeout = arguments.number("timeout", (int) ReplaySettings.GIVE_UP_AFTER.toSeconds(), 1, LONGEST_TIMEOUT);
        return ReplaySettings.fastest()
                .atSpeed(speed(arguments.value("speed").orElse("max")))
                .givingUpAfter(Duration.ofSeconds(timeout))
                .inBatchesOf(arguments.number("batch", ReplaySettings.BATCH, 1, LARGEST_BATCH));
    }

    private static double speed(String text) throws UsageException {
        if (text.equals("max")) {
            return 0;
        }
        try {
            double speed = Double.parseDouble(text);
            if (speed > 0 && Double.isFinite(speed)) {
                return speed;
            }
        } catch (NumberFormatException ignored) {
            // said below
        }
        throw new UsageException("--speed takes max or a number above 0, such as 60 for an hour a minute");
    }

    private static @Nullable Instant shiftTo(Optional<String> text, Clock clock) throws UsageException {
        if (text.isEmpty()) {
            return null;
        }
        if (text.get().equals("now")) {
            return clock.instant().truncatedTo(ChronoUnit.SECONDS);
        }
        return new RecordedTime(ZoneId.of("UTC"))
                .parse(text.get(), null)
                .orElseThrow(
                        () -> new UsageException("--shift-to takes now or an instant such as 2026-11-21T08:00:00Z"));
    }

    private static ZoneId zone(Optional<String> text) throws UsageException {
        try {
            return text.map(ZoneId::of).orElseGet(ZoneId::systemDefault);
        } catch (DateTimeException e) {
            throw new UsageException("--zone takes a time zone such as Europe/Oslo");
        }
    }
}
