package no.varde.ingest.bridge;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import no.varde.contract.event.Quality;
import no.varde.contract.event.Reading;
import no.varde.contract.event.RejectionReason;
import org.jspecify.annotations.Nullable;

/** What the bridge counts. What each meter means, and what to do when it moves, is in the module's README. */
public final class BridgeMeters {

    private final MeterRegistry registry;
    private final AtomicInteger inFlight;
    private final Timer delay;
    private final Counter unfollowed;
    private final Map<RejectionReason, Counter> rejected = new EnumMap<>(RejectionReason.class);
    private final Map<Quality, Counter> values = new EnumMap<>(Quality.class);

    public BridgeMeters(MeterRegistry registry) {
        this.registry = registry;
        inFlight = registry.gauge("varde.bridge.in.flight", new AtomicInteger());
        unfollowed = registry.counter("varde.bridge.readings.unfollowed");
        delay = Timer.builder("varde.bridge.delay")
                .description("from measuredAt until Kafka has the reading")
                .serviceLevelObjectives(
                        Duration.ofMillis(100),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(10),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(15),
                        Duration.ofHours(1),
                        Duration.ofDays(1))
                .register(registry);
        for (RejectionReason reason : RejectionReason.values()) {
            rejected.put(reason, registry.counter("varde.bridge.readings.rejected", "reason", reason.name()));
        }
        for (Quality quality : Quality.values()) {
            values.put(quality, registry.counter("varde.bridge.values", "quality", quality.name()));
        }
    }

    void received(MessageTopic.Kind kind) {
        registry.counter("varde.bridge.messages", "kind", kind.name().toLowerCase(Locale.ROOT))
                .increment();
        inFlight.incrementAndGet();
    }

    void answered() {
        inFlight.decrementAndGet();
    }

    void foreign() {
        registry.counter("varde.bridge.messages", "kind", "foreign").increment();
    }

    void accepted(Reading reading, String format, boolean followed, Instant now) {
        registry.counter("varde.bridge.readings.accepted", "format", format).increment();
        if (!followed) {
            unfollowed.increment();
        }
        for (Reading.Value value : reading.values()) {
            count(values.get(value.quality()), 1);
        }
        Duration since = Duration.between(reading.measuredAt(), now);
        delay.record(since.isNegative() ? Duration.ZERO : since);
    }

    void rejected(RejectionReason reason, int count) {
        count(rejected.get(reason), count);
    }

    void released(int readings) {
        registry.counter("varde.bridge.quarantine.released").increment(readings);
    }

    void poison() {
        registry.counter("varde.bridge.poison").increment();
    }

    void unreadableStatus() {
        registry.counter("varde.bridge.status.unreadable").increment();
    }

    private static void count(@Nullable Counter counter, int by) {
        if (counter != null) {
            counter.increment(by);
        }
    }
}
