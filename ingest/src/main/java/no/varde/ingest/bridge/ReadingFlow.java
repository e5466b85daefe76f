package no.varde.ingest.bridge;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import no.varde.contract.event.RejectionReason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * From a message with readings to its receipt. The order is the promise: Kafka has everything, then the quarantine has
 * what was rejected, then the receipt goes out and the message is acknowledged.
 */
final class ReadingFlow {

    private static final Logger log = LoggerFactory.getLogger(ReadingFlow.class);

    private final Intake intake;
    private final Ledger ledger;
    private final Quarantine quarantine;
    private final Receipts receipts;
    private final Clock clock;

    ReadingFlow(Intake intake, Ledger ledger, Quarantine quarantine, Receipts receipts, Clock clock) {
        this.intake = intake;
        this.ledger = ledger;
        this.quarantine = quarantine;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** Completes when the message has been answered, one way or the other; never exceptionally. */
    CompletableFuture<Void> handle(MessageTopic topic, InboundMessage message) {
        Submission submission = new Submission(
                topic.deviceId(), topic.suffix(), message.contentType(), message.payload(), message.receivedAt());
        Judgement judgement = intake.judge(submission);
        return ledger.write(submission, judgement)
                .thenCompose(written -> keep(submission, judgement))
                .handle((kept, failure) -> {
                    if (failure == null) {
                        answer(message, submission.deviceId(), judgement, kept);
                    } else {
                        giveBack(message, failure);
                    }
                    return null;
                });
    }

    /** A payload that is too large is not kept: the quarantine must not be a way to fill a disk. */
    private CompletableFuture<Boolean> keep(Submission submission, Judgement judgement) {
        boolean nothingToKeep =
                judgement.refused().stream().allMatch(refused -> refused.reason() == RejectionReason.TOO_LARGE);
        return nothingToKeep
                ? CompletableFuture.completedFuture(true)
                : quarantine.keep(Answers.quarantined(submission, judgement));
    }

    /** What could not be quarantined is not receipted either, so that its device sends it again. */
    private void answer(InboundMessage message, String deviceId, Judgement judgement, boolean kept) {
        List<Verdict.Refused> refused = kept ? judgement.refused() : List.of();
        if (!judgement.accepted().isEmpty() || !refused.isEmpty()) {
            receipts.send(
                    deviceId, Answers.receipt(judgement.accepted(), refused, clock.instant()), message.correlation());
        }
        message.delivery().acknowledge();
    }

    private static void giveBack(InboundMessage message, @Nullable Throwable failure) {
        if (message.delivery().isLive()) {
            log.warn("A message is given back to the broker: {}", Failures.describe(failure));
            message.delivery().giveBack();
        }
    }
}
