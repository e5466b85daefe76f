package no.varde.ingest.bridge;

import static no.varde.ingest.bridge.BridgeParts.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Arrays;
import no.varde.contract.event.Reading;
import no.varde.testkit.Devices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuarantineReleaseTest {

    private final BridgeParts parts = new BridgeParts();
    private QuarantineRelease release;
    private long version;

    @BeforeEach
    void start() {
        parts.registry.markRead();
        release = parts.release();
    }

    @AfterEach
    void stop() {
        release.close();
    }

    @Test
    void of_a_mixed_payload_only_what_was_waiting_is_written_and_receipted() {
        assign("cuff");
        keep("[" + reading("a", "cuff") + "," + reading("b", "scale") + "," + reading("c", "meter") + "]");

        assign("cuff");
        await().until(() -> parts.quarantine.opened.size() == 1);
        assign("cuff", "scale");
        await().until(() -> parts.receipts.size() == 1);
        assign("cuff", "scale");
        await().until(() -> parts.quarantine.opened.size() == 3);
        assertThat(parts.quarantine.released).isEmpty();
        assign("cuff", "scale", "meter");
        await().until(() -> parts.quarantine.released.size() == 1);
        await().until(() -> parts.receipts.size() == 2);

        assertThat(parts.readings()).extracting(Reading::source).containsExactly("scale", "meter");
        assertThat(parts.receipts)
                .allSatisfy(receipt -> assertThat(receipt.rejected()).isEmpty())
                .flatExtracting(Receipt::accepted)
                .extracting(Receipt.Accepted::id)
                .containsExactly("b", "c");
    }

    @Test
    void a_payload_that_wakes_a_bug_holds_up_no_other() {
        keep(reading("a", "cuff"));
        Submission bug = BridgeParts.submission("d-1", BridgeParts.BREAKS);
        QuarantinedPayload first = parts.quarantine.kept.values().iterator().next();
        parts.quarantine.kept.clear();
        parts.quarantine.keep(
                new QuarantinedPayload("bug", bug, first.format(), first.reason(), first.retry(), first.waiting()));
        parts.quarantine.keep(first);

        assign("cuff");

        await().until(() -> parts.quarantine.released.contains(first.id()));
        assertThat(parts.counted.counter("varde.bridge.poison").count()).isEqualTo(1);
        assertThat(parts.quarantine.released).doesNotContain("bug");
    }

    private void keep(String payload) {
        Submission submission = BridgeParts.submission("d-1", payload);
        parts.quarantine.keep(Answers.quarantined(submission, parts.intake.judge(submission)));
    }

    private void assign(String... sources) {
        parts.registry
                .devices()
                .apply(Devices.active(
                        "d-1",
                        "s",
                        ++version,
                        Arrays.stream(sources)
                                .map(source -> Devices.assignment(source, "p-1"))
                                .toList()));
    }
}
