package no.varde.ingest.bridge;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import no.varde.ingest.registry.Registry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives quarantined payloads another chance when their device's registration changes: what was measured before somebody
 * entered the assignment becomes readings, in the order in which it came and with its first time of arrival.
 */
final class QuarantineRelease implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(QuarantineRelease.class);
    private static final long PAUSE_SECONDS = 5;

    /** A payload can reach the quarantine just after the change that would have released it. */
    private static final long RECHECK_MINUTES = 5;

    private final Registry registry;
    private final Quarantine quarantine;
    private final Intake intake;
    private final Outbound outbound;
    private final Clock clock;

    /** In step with each other: a device is in the queue once. */
    private final BlockingQueue<String> changed = new LinkedBlockingQueue<>();

    private final Set<String> queued = ConcurrentHashMap.newKeySet();
    private final Thread thread;

    /** Where released readings and their receipts go. */
    record Outbound(Ledger ledger, Receipts receipts, BridgeMeters meters) {}

    QuarantineRelease(Registry registry, Quarantine quarantine, Intake intake, Outbound outbound, Clock clock) {
        this.registry = registry;
        this.quarantine = quarantine;
        this.intake = intake;
        this.outbound = outbound;
        this.clock = clock;
        registry.devices().onChange(this::enqueue);
        thread = Thread.ofVirtual().name("quarantine-release").start(this::work);
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void enqueue(String deviceId) {
        if (registry.isRead() && queued.add(deviceId)) {
            changed.add(deviceId);
        }
    }

    private void work() {
        try {
            registry.awaitRead();
            enqueueWaiting();
            while (!Thread.currentThread().isInterrupted()) {
                next(changed.poll(RECHECK_MINUTES, TimeUnit.MINUTES));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void next(@Nullable String deviceId) throws InterruptedException {
        if (deviceId == null) {
            enqueueWaiting();
        } else {
            queued.remove(deviceId);
            releaseOrTryLater(deviceId);
        }
    }

    /** Assignments may have changed while no bridge was running. */
    private void enqueueWaiting() throws InterruptedException {
        while (true) {
            try {
                quarantine.waitingDevices().forEach(this::enqueue);
                return;
            } catch (RuntimeException | Error e) {
                log.warn("The quarantine cannot be read yet: {}", Failures.describe(e));
                TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
            }
        }
    }

    private void releaseOrTryLater(String deviceId) throws InterruptedException {
        try {
            for (String id : quarantine.waiting(deviceId)) {
                quarantine.open(id).ifPresent(this::release);
            }
        } catch (RuntimeException | Error e) {
            log.warn("Quarantined payloads of a device wait on: {}", Failures.describe(e));
            TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
            enqueue(deviceId);
        }
    }

    /** What was answered before is left alone, and if nothing has changed, so is everything. */
    private void release(QuarantinedPayload payload) {
        Judgement judgement = judge(payload).at(payload.waiting());
        List<Verdict.Refused> refused = judgement.refused().stream()
                .filter(verdict -> !verdict.mayPass())
                .toList();
        if (judgement.accepted().isEmpty() && refused.isEmpty()) {
            return;
        }
        outbound.ledger()
                .writeReadings(judgement.accepted(), judgement.format())
                .join();
        Set<Integer> left = Answers.positions(judgement.refused().stream().filter(Verdict.Refused::mayPass));
        if (left.isEmpty()) {
            quarantine.release(payload.id(), clock.instant());
        } else {
            quarantine.stillWaiting(payload.id(), left);
        }
        outbound.meters().released(judgement.accepted().size());
        outbound.receipts()
                .send(
                        payload.submission().deviceId(),
                        Answers.receipt(judgement.accepted(), refused, clock.instant()),
                        null);
    }

    /** A payload that wakes a bug waits for the next look, and holds up no other. */
    private Judgement judge(QuarantinedPayload payload) {
        try {
            return intake.judge(payload.submission());
        } catch (RuntimeException | StackOverflowError e) {
            outbound.meters().poison();
            log.error("Payload {} in quarantine woke a bug: {}", payload.id(), Failures.trace(e));
            return Judgement.of(payload.format(), List.of());
        }
    }
}
