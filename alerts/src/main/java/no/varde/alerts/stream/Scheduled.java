package no.varde.alerts.stream;

import java.time.Instant;
import no.varde.alerts.rule.missing.Watch;
import org.jspecify.annotations.Nullable;

/**
 * When to look at a patient whatever comes or does not come.
 *
 * @param watch what the plan expects; null where it expects nothing
 * @param watchAt when something expected is due
 * @param devicesAt when a device may have been silent for too long; it is looked up then whether it was
 * @param repeatAt when a repeat that was asked for is waited for no longer
 */
record Scheduled(
        @Nullable Watch watch,
        @Nullable Instant watchAt,
        @Nullable Instant devicesAt,
        @Nullable Instant repeatAt) {

    static final Scheduled NOTHING = new Scheduled(null, null, null, null);

    /** The earliest of them; null for never. */
    @Nullable
    Instant next() {
        return earlier(earlier(watchAt, devicesAt), repeatAt);
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    Scheduled withWatch(@Nullable Watch of, @Nullable Instant at) {
        return new Scheduled(of, at, devicesAt, repeatAt);
    }

    Scheduled withDevices(@Nullable Instant at) {
        return new Scheduled(watch, watchAt, at, repeatAt);
    }

    Scheduled withRepeat(@Nullable Instant at) {
        return new Scheduled(watch, watchAt, devicesAt, at);
    }
}
