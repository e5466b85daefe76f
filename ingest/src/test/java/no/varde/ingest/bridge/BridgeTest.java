package no.varde.ingest.bridge;

import static no.varde.ingest.bridge.BridgeParts.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import no.varde.testkit.Devices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BridgeTest {

    private final BridgeParts parts = new BridgeParts();
    private final Bridge bridge = parts.bridge();

    @BeforeEach
    void assign() {
        parts.registry.devices().apply(Devices.assigned("d-1", "s", "p-1"));
    }

    @AfterEach
    void stop() {
        bridge.close();
    }

    @Test
    void a_message_that_wakes_a_bug_is_no_verdict_on_it_and_ends_no_worker() {
        BridgeParts.Answered bug = accept(BridgeParts.BREAKS);
        BridgeParts.Answered next = accept(reading("next", "s"));

        await().until(() -> next.acknowledged);
        assertThat(bug.acknowledged).isTrue();
        assertThat(bug.givenBack).isFalse();
        assertThat(parts.counted.counter("varde.bridge.poison").count()).isEqualTo(1);
        assertThat(parts.events).hasSize(1);
        assertThat(parts.receipts)
                .allSatisfy(receipt -> assertThat(receipt.rejected()).isEmpty());
        assertThat(parts.quarantine.kept).isEmpty();
    }

    @Test
    void a_machine_without_memory_gives_the_message_back_and_goes_on() {
        BridgeParts.Answered exhausting = accept(BridgeParts.EXHAUSTS);
        BridgeParts.Answered next = accept(reading("next", "s"));

        await().until(() -> next.acknowledged);
        assertThat(exhausting.givenBack).isTrue();
        assertThat(exhausting.acknowledged).isFalse();
        assertThat(bridge.isWorking()).isTrue();
    }

    @Test
    void what_even_its_answer_fails_costs_only_itself() {
        bridge.accept(BridgeParts.message("d-1", BridgeParts.BREAKS, new Delivery() {
            @Override
            public boolean isLive() {
                throw new StackOverflowError("of the test");
            }

            @Override
            public void acknowledge() {}

            @Override
            public void giveBack() {}
        }));
        BridgeParts.Answered next = accept(reading("next", "s"));

        await().until(() -> next.acknowledged);
    }

    @Test
    void a_worker_that_has_ended_is_seen() {
        assertThat(bridge.isWorking()).isTrue();
        bridge.close();
        await().until(() -> !bridge.isWorking());
    }

    private BridgeParts.Answered accept(String payload) {
        BridgeParts.Answered delivery = new BridgeParts.Answered();
        bridge.accept(BridgeParts.message("d-1", payload, delivery));
        return delivery;
    }
}
