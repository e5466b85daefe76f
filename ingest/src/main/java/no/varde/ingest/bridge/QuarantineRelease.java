package no.varde.ingest.bridge;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import no.varde.contract.event.Retry;
import no.varde.ingest.registry.Registry;
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
                String deviceId = changed.poll(RECHECK_MINUTES, TimeUnit.MINUTES);
                if (deviceId == null) {
                    enqueueWaiting();
                } else {
                    queued.remove(deviceId);
                    releaseOrTryLater(deviceId);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Assignments may have changed while no bridge was running. */
    private void enqueueWaiting() throws InterruptedException {
        while (true) {
            try {
                quarantine.waitingDevices().forEach(this::enqueue);
                return;
            } catch (RuntimeException e) {
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
        } catch (RuntimeException e) {
            log.warn("Quarantined payloads of a device wait on: {}", Failures.describe(e));
            TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
            enqueue(deviceId);
        }
    }

    private void release(QuarantinedPayload payload) {
        Judgement judgement = intake.judge(payload.submission());
        boolean stillWaiting = judgement.refused().stream()
                .anyMatch(refused -> refused.reason().retry() == Retry.LATER);
        if (judgement.accepted().isEmpty() && stillWaiting) {
            return;
        }
        outbound.ledger()
                .writeReadings(judgement.accepted(), judgement.format())
                .join();
        if (!stillWaiting) {
            quarantine.release(payload.id(), clock.instant());
        }
        outbound.meters().released(judgement.accepted().size());
        String deviceId = payload.submission().deviceId();
        outbound.receipts()
                .send(deviceId, Answers.receipt(judgement.accepted(), judgement.refused(), clock.instant()), null);
    }
}
