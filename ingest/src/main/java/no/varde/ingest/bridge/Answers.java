package no.varde.ingest.bridge;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.varde.contract.event.Reading;
import no.varde.contract.event.ReadingRejected;
import no.varde.contract.event.RejectionReason;
import no.varde.contract.event.Retry;
import no.varde.ingest.reading.Digest;

/** What follows from a judgement: rejection events, what goes to quarantine, and the receipt. */
final class Answers {

    private Answers() {}

    static ReadingRejected rejection(Submission submission, String format, Verdict.Refused refused) {
        String payloadHash = submission.payload().hash();
        String senderId = refused.senderId();
        Integer index = refused.index();
        return new ReadingRejected(
                Digest.of("rejection", submission.deviceId(), payloadHash, index == null ? "whole" : index.toString()),
                submission.deviceId(),
                senderId == null ? null : Digest.of("sender", submission.deviceId(), senderId),
                payloadHash,
                submission.payload().size(),
                format,
                refused.reason(),
                refused.reason().retry(),
                refused.count(),
                submission.receivedAt());
    }

    static QuarantinedPayload quarantined(Submission submission, Judgement judgement) {
        RejectionReason reason = judgement.refused().stream()
                .map(Verdict.Refused::reason)
                .filter(candidate -> candidate.retry() == Retry.LATER)
                .findFirst()
                .orElseGet(() -> judgement.refused().getFirst().reason());
        String payloadHash = submission.payload().hash();
        return new QuarantinedPayload(
                Digest.of("quarantine", submission.deviceId(), payloadHash),
                submission,
                judgement.format(),
                reason,
                reason.retry(),
                positions(judgement.refused().stream().filter(Verdict.Refused::mayPass)));
    }

    static Set<Integer> positions(Stream<? extends Verdict> verdicts) {
        return verdicts.map(Verdict::index).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    static Receipt receipt(List<Verdict.Accepted> accepted, List<Verdict.Refused> refused, Instant at) {
        return new Receipt(
                accepted.stream().map(Answers::accepted).toList(),
                refused.stream().map(Answers::rejected).toList(),
                at);
    }

    private static Receipt.Accepted accepted(Verdict.Accepted accepted) {
        Reading reading = accepted.reading();
        String senderId = accepted.senderId();
        Reading.Context context = reading.context();
        return new Receipt.Accepted(
                senderId == null ? reading.readingId() : senderId,
                accepted.seq(),
                context == null ? List.of() : context.notes());
    }

    private static Receipt.Rejected rejected(Verdict.Refused refused) {
        return new Receipt.Rejected(
                refused.senderId(),
                refused.senderId() == null ? refused.index() : null,
                refused.seq(),
                refused.reason(),
                refused.detail(),
                refused.reason().retry());
    }
}
