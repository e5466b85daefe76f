package no.varde.ingest.postgres;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import no.varde.ingest.bridge.Quarantine;
import no.varde.ingest.bridge.QuarantinedPayload;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Keeps payloads one after the other on a thread of its own. While the database is away they wait in memory; when too
 * many wait, further ones are turned away, and their devices send them again.
 */
final class WaitingQuarantine implements Quarantine, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(WaitingQuarantine.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration SWEEP_EVERY = Duration.ofHours(1);

    private final QuarantineTable table;
    private final Duration keepFor;
    private final Clock clock;
    private final Counter turnedAway;
    private final Counter refused;
    private final BlockingQueue<Waiting> room;
    private final AtomicInteger unkept = new AtomicInteger();
    private final Thread thread;
    private Instant nextSweep = Instant.MIN;

    WaitingQuarantine(QuarantineTable table, QuarantineProperties properties, MeterRegistry meters, Clock clock) {
        this.table = table;
        this.keepFor = properties.keepFor();
        this.clock = clock;
        turnedAway = meters.counter("varde.bridge.quarantine.turned.away");
        refused = meters.counter("varde.bridge.quarantine.refused");
        room = new ArrayBlockingQueue<>(properties.waitingRoom());
        // Not the room's size: the one that is being tried has left the room, and waits too.
        Gauge.builder("varde.bridge.quarantine.waiting", unkept::get).register(meters);
        thread = Thread.ofPlatform().daemon().name("quarantine").start(this::work);
    }

    @Override
    public CompletableFuture<Boolean> keep(QuarantinedPayload payload) {
        Waiting waiting = new Waiting(payload, new CompletableFuture<>());
        unkept.incrementAndGet();
        if (!room.offer(waiting)) {
            turnedAway.increment();
            waiting.kept().complete(false);
        }
        return waiting.kept().whenComplete((kept, failure) -> unkept.decrementAndGet());
    }

    @Override
    public List<String> waitingDevices() {
        return table.waitingDevices();
    }

    @Override
    public List<String> waiting(String deviceId) {
        return table.waiting(deviceId);
    }

    @Override
    public Optional<QuarantinedPayload> open(String id) {
        try {
            return table.open(id);
        } catch (IllegalStateException e) {
            log.error("Payload {} in quarantine cannot be opened: was the key changed?", id);
            return Optional.empty();
        }
    }

    @Override
    public void stillWaiting(String id, Set<Integer> positions) {
        table.stillWaiting(id, positions);
    }

    @Override
    public void release(String id, Instant at) {
        table.release(id, at);
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Waiting waiting = room.poll(1, TimeUnit.MINUTES);
                if (waiting != null) {
                    keepWhateverItTakes(waiting);
                }
                sweep();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepWhateverItTakes(Waiting waiting) throws InterruptedException {
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                table.keep(waiting.payload());
                waiting.kept().complete(true);
                return;
            } catch (DataIntegrityViolationException e) {
                refuse(waiting, e);
                return;
            } catch (DataAccessException e) {
                log.warn(
                        "The quarantine is away, a rejection waits: {}",
                        e.getClass().getName());
                Thread.sleep(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            } catch (RuntimeException | Error e) {
                refuse(waiting, e);
                return;
            }
        }
    }

    /** Trying again would not help it, and would hold up all that waits behind it. */
    private void refuse(Waiting waiting, Throwable why) {
        refused.increment();
        log.error(
                "Payload {} cannot be kept and goes without a receipt: {}",
                waiting.payload().id(),
                why.getClass().getName());
        waiting.kept().complete(false);
    }

    private void sweep() {
        Instant now = clock.instant();
        if (now.isBefore(nextSweep)) {
            return;
        }
        nextSweep = now.plus(SWEEP_EVERY);
        try {
            int deleted = table.deleteBefore(now.minus(keepFor));
            if (deleted > 0) {
                log.info("{} payloads have left the quarantine after {}", deleted, keepFor);
            }
        } catch (RuntimeException | Error e) {
            log.warn("The quarantine could not be swept: {}", e.getClass().getName());
        }
    }

    private record Waiting(QuarantinedPayload payload, CompletableFuture<Boolean> kept) {}
}
