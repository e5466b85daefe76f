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
 */
record Scheduled(
        @Nullable Watch watch,
        @Nullable Instant watchAt,
        @Nullable Instant devicesAt) {

    static final Scheduled NOTHING = new Scheduled(null, null, null);

    /** The earlier of both; null for never. */
    @Nullable
    Instant next() {
        if (watchAt == null || devicesAt == null) {
            return watchAt == null ? devicesAt : watchAt;
        }
        return watchAt.isBefore(devicesAt) ? watchAt : devicesAt;
    }

    Scheduled withWatch(@Nullable Watch of, @Nullable Instant at) {
        return new Scheduled(of, at, devicesAt);
    }

    Scheduled withDevices(@Nullable Instant at) {
        return new Scheduled(watch, watchAt, at);
    }
}
