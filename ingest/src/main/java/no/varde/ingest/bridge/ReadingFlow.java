package no.varde.ingest.bridge;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import no.varde.contract.event.RejectionReason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * From a message with readings to its receipts. The order is the promise: once Kafka has everything, the message is
 * acknowledged and what was accepted is receipted; once the quarantine has the payload too, so is what was rejected.
 *
 * <p>The acknowledgement does not wait for the quarantine: brokers hold back what follows an unacknowledged message, so
 * that a database that is away would stop good readings. What waits there is safe without, since its device has no
 * receipt and sends it again.
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
        return ledger.write(submission, judgement).handle((written, failure) -> {
            if (failure == null) {
                message.delivery().acknowledge();
                receipt(message, submission.deviceId(), judgement.accepted(), List.of());
                quarantine(message, submission, judgement);
            } else {
                giveBack(message, failure);
            }
            return null;
        });
    }

    private void quarantine(InboundMessage message, Submission submission, Judgement judgement) {
        var _ = keep(submission, judgement).thenAccept(kept -> {
            if (kept) {
                receipt(message, submission.deviceId(), List.of(), judgement.refused());
            }
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

    private void receipt(
            InboundMessage message, String deviceId, List<Verdict.Accepted> accepted, List<Verdict.Refused> refused) {
        if (!accepted.isEmpty() || !refused.isEmpty()) {
            receipts.send(deviceId, Answers.receipt(accepted, refused, clock.instant()), message.correlation());
        }
    }

    private static void giveBack(InboundMessage message, @Nullable Throwable failure) {
        if (message.delivery().isLive()) {
            log.warn("A message is given back to the broker: {}", Failures.describe(failure));
            message.delivery().giveBack();
        }
    }
}
