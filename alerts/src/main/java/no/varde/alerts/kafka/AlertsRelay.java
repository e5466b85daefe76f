package no.varde.alerts.kafka;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import no.varde.alerts.OwnThread;
import no.varde.alerts.triage.EscalatedChange;
import no.varde.alerts.triage.Outbox;
import no.varde.alerts.triage.OutboxSignal;
import no.varde.contract.Topics;
import no.varde.contract.event.AlertChanged;
import no.varde.contract.json.CloudEvent;
import no.varde.contract.json.EventCodec;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Moves alert changes from the outbox to {@code varde.alerts}. Only what Kafka has acknowledged leaves the outbox; after
 * a failure the same entries go again in the same order, so the newest version of an alert always comes last.
 */
final class AlertsRelay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AlertsRelay.class);
    private static final int AT_ONCE = 500;
    private static final int PHASE = DEFAULT_PHASE - 4096;
    private static final Duration LOOK_AFTER = Duration.ofSeconds(1);

    private final Outbox outbox;
    private final OutboxSignal signal;
    private final KafkaTemplate<String, byte[]> kafka;
    private final OwnThread thread = new OwnThread("alerts-relay", this::relay);

    AlertsRelay(Outbox outbox, OutboxSignal signal, KafkaTemplate<String, byte[]> kafka) {
        this.outbox = outbox;
        this.signal = signal;
        this.kafka = kafka;
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public void stop() {
        thread.stop();
    }

    /** Before the web server and the consumer of findings, so that it stops after them and sends what they left. */
    @Override
    public int getPhase() {
        return PHASE;
    }

    @Override
    public boolean isRunning() {
        return thread.isRunning();
    }

    private void relay() {
        while (isRunning()) {
            try {
                int published = outbox.drain(AT_ONCE, this::publish);
                if (published == 0) {
                    signal.await(LOOK_AFTER);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (!isRunning() || !pause(e)) {
                    return;
                }
            }
        }
    }

    /** Gives up at once when the relay is stopped: sending later would start a producer that nobody closes. */
    private void publish(List<Outbox.Entry> entries) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the relay is stopped");
        }
        List<CompletableFuture<?>> sent = entries.stream()
                .<CompletableFuture<?>>map(entry -> kafka.send(record(entry)))
                .toList();
        try {
            CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the relay is stopped");
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        }
    }

    private static ProducerRecord<String, byte[]> record(Outbox.Entry entry) {
        AlertChanged change = entry.event();
        CloudEvent event = new CloudEvent(eventId(change), AlertChanged.class, "varde/alerts", change.at());
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                Topics.ALERTS.name(), null, change.at().toEpochMilli(), entry.key(), EventCodec.encode(change));
        event.headers().forEach(record.headers()::add);
        return record;
    }

    /** An escalation leaves the alert's version as it was, so its time tells it from the change before. */
    private static String eventId(AlertChanged change) {
        String id = change.alertId() + "-" + change.version();
        return change.event().equals(EscalatedChange.EVENT)
                ? id + "-" + change.at().toEpochMilli()
                : id;
    }

    private static boolean pause(RuntimeException why) {
        LOG.warn("Alert changes wait in the outbox: {}", why.getClass().getName());
        try {
            Thread.sleep(LOOK_AFTER);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
