package no.varde.standalone.device;

import java.time.Duration;
import java.time.Instant;

/**
 * When a device has no network: some minutes of each hour, counted from the moment the ward was made, so that a newcomer
 * soon sees one drop out and catch up.
 */
record Outage(Instant anchor, Duration begins, Duration lasts) {

    private static final Duration EVERY = Duration.ofHours(1);

    boolean covers(Instant at) {
        long into = Math.floorMod(Duration.between(anchor, at).toMillis(), EVERY.toMillis());
        return into >= begins.toMillis() && into < begins.plus(lasts).toMillis();
    }
}
