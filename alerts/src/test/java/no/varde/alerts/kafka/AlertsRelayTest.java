package no.varde.alerts.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import no.varde.alerts.triage.Outbox;
import no.varde.alerts.triage.OutboxSignal;
import no.varde.contract.event.AlertChanged;
import no.varde.contract.event.AlertState;
import no.varde.contract.event.Category;
import no.varde.contract.event.Severity;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;

class AlertsRelayTest {

    private final MockProducer<String, byte[]> silent =
            new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
    private final OneEntry outbox = new OneEntry();
    private final AlertsRelay relay = new AlertsRelay(outbox, new OutboxSignal(), new KafkaTemplate<>(() -> silent));

    @Test
    void stopping_does_not_wait_for_a_kafka_that_does_not_answer() {
        relay.start();
        await().until(() -> !silent.history().isEmpty());
        relay.stop();

        await().untilAsserted(() -> assertThat(outbox.drainedBy.get().isAlive()).isFalse());
        assertThat(outbox.kept).as("what Kafka has not acknowledged stays").isTrue();
    }

    @Test
    void it_works_however_soon_its_thread_runs() {
        for (int i = 0; i < 500; i++) {
            AtomicInteger looks = new AtomicInteger();
            AlertsRelay started = new AlertsRelay(
                    (atMost, publisher) -> {
                        looks.incrementAndGet();
                        return 0;
                    },
                    new OutboxSignal(),
                    new KafkaTemplate<>(() -> silent));
            started.start();
            await().pollInterval(Duration.ofMillis(1)).until(() -> looks.get() > 0);
            started.stop();
        }
    }

    @Test
    void it_stops_after_everything_that_fills_the_outbox() {
        assertThat(relay.getPhase())
                .isLessThan(WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE)
                .isLessThan(AbstractMessageListenerContainer.DEFAULT_PHASE);
    }

    private static final class OneEntry implements Outbox {

        private final AtomicReference<Thread> drainedBy = new AtomicReference<>();
        private volatile boolean kept = true;

        @Override
        public int drain(int atMost, Consumer<List<Entry>> publisher) {
            drainedBy.set(Thread.currentThread());
            publisher.accept(List.of(new Entry(1, "pat-1", change())));
            kept = false;
            return 1;
        }

        private static AlertChanged change() {
            Instant at = Instant.parse("2026-11-21T08:00:00Z");
            return new AlertChanged(
                    "a-1",
                    1,
                    "opened",
                    AlertState.OPEN,
                    Severity.RED,
                    Category.CLINICAL,
                    false,
                    "PATIENT:pat-1/LIM/SPO2/LOW",
                    "pat-1",
                    "org-1",
                    "unit-1",
                    "LIM-1",
                    "LIM",
                    "SPO2",
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    at,
                    at,
                    at,
                    0,
                    at,
                    0,
                    false,
                    null);
        }
    }
}
