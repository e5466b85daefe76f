package no.varde.ingest.bridge;

import static no.varde.ingest.bridge.BridgeParts.reading;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import no.varde.contract.event.ReadingRejected;
import no.varde.contract.event.RejectionReason;
import no.varde.testkit.Devices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadingFlowTest {

    private final BridgeParts parts = new BridgeParts();
    private final BridgeParts.Answered delivery = new BridgeParts.Answered();
    private final CompletableFuture<Void> kafka = new CompletableFuture<>();

    @BeforeEach
    void assign() {
        parts.registry.devices().apply(Devices.assigned("d-1", "s", "p-1"));
        parts.log = event -> kafka;
    }

    @Test
    void a_reading_is_acknowledged_and_receipted_only_once_kafka_has_it() {
        handle(reading("a", "s"));
        assertThat(parts.readings()).hasSize(1);
        assertThat(delivery.acknowledged).isFalse();
        assertThat(parts.receipts).isEmpty();

        kafka.complete(null);
        assertThat(delivery.acknowledged).isTrue();
        assertThat(parts.receipts).hasSize(1);
    }

    @Test
    void what_kafka_does_not_take_is_given_back_without_a_receipt() {
        handle(reading("a", "s"));
        kafka.completeExceptionally(new IllegalStateException("away"));
        assertThat(delivery.givenBack).isTrue();
        assertThat(delivery.acknowledged).isFalse();
        assertThat(parts.receipts).isEmpty();
    }

    @Test
    void after_a_failure_no_further_reading_waits_for_kafka() {
        kafka.completeExceptionally(new IllegalStateException("away"));
        handle("[" + reading("a", "s") + "," + reading("b", "s") + "," + reading("c", "s") + "]");
        assertThat(parts.events).hasSize(1);
        assertThat(delivery.givenBack).isTrue();
    }

    @Test
    void what_is_too_large_is_not_held_and_yet_answered_with_its_size_and_hash() {
        kafka.complete(null);
        Payload payload = Payload.of(new byte[Payload.MAX_BYTES + 1]);
        assertThat(payload.bytes()).isEmpty();
        assertThat(payload.hash()).hasSize(64);
        handle("x".repeat(Payload.MAX_BYTES + 1));
        Receipt.Rejected rejected = parts.receipts.getFirst().rejected().getFirst();
        assertThat(rejected.reason()).isEqualTo(RejectionReason.TOO_LARGE);
        assertThat(parts.events)
                .first()
                .extracting(event -> ((ReadingRejected) event).size())
                .isEqualTo(Payload.MAX_BYTES + 1);
    }

    @Test
    void a_whole_publish_that_is_refused_has_no_position() {
        kafka.complete(null);
        handle("not JSON");
        handle("[7]");
        assertThat(parts.receipts)
                .flatExtracting(Receipt::rejected)
                .extracting(Receipt.Rejected::index)
                .containsExactly(null, 0);
    }

    private void handle(String payload) {
        InboundMessage message = BridgeParts.message("d-1", payload, delivery);
        parts.flow()
                .handle(MessageTopic.parse(message.topic()).orElseThrow(), message)
                .isDone();
    }
}
