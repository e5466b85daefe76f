package no.varde.ingest.bridge;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import no.varde.contract.Topics;
import no.varde.contract.event.Reading;
import no.varde.contract.event.ReadingRejected;
import no.varde.contract.json.CloudEvent;
import no.varde.ingest.registry.PatientRegistry;

/** Writes what was judged to the event log, and counts it once it is there. */
final class Ledger {

    static final String SOURCE = "varde/ingest";

    private final EventLog events;
    private final PatientRegistry patients;
    private final BridgeMeters meters;
    private final Clock clock;

    Ledger(EventLog events, PatientRegistry patients, BridgeMeters meters, Clock clock) {
        this.events = events;
        this.patients = patients;
        this.meters = meters;
        this.clock = clock;
    }

    /** Completes once the log has all of it. */
    CompletableFuture<Void> write(Submission submission, Judgement judgement) {
        return all(Stream.concat(
                judgement.accepted().stream().map(accepted -> write(accepted.reading(), judgement.format())),
                judgement.refused().stream()
                        .map(refused -> write(Answers.rejection(submission, judgement.format(), refused)))));
    }

    /** Readings that lay in quarantine; their rejections have been written already. */
    CompletableFuture<Void> writeReadings(List<Verdict.Accepted> accepted, String format) {
        return all(accepted.stream().map(verdict -> write(verdict.reading(), format)));
    }

    private CompletableFuture<Void> write(Reading reading, String format) {
        CloudEvent attributes = new CloudEvent(reading.readingId(), Reading.class, SOURCE, reading.measuredAt());
        return events.append(Topics.READINGS, reading.patientId(), reading, attributes)
                .thenRun(() ->
                        meters.accepted(reading, format, patients.isFollowed(reading.patientId()), clock.instant()));
    }

    private CompletableFuture<Void> write(ReadingRejected rejected) {
        CloudEvent attributes =
                new CloudEvent(rejected.rejectionId(), ReadingRejected.class, SOURCE, rejected.receivedAt());
        return events.append(Topics.REJECTED, rejected.deviceId(), rejected, attributes)
                .thenRun(() -> meters.rejected(rejected.reason(), rejected.count()));
    }

    /** Begins no further write once one has failed: each would have to wait for Kafka in its turn. */
    private static CompletableFuture<Void> all(Stream<CompletableFuture<Void>> writes) {
        List<CompletableFuture<Void>> begun = new ArrayList<>();
        Iterator<CompletableFuture<Void>> each = writes.iterator();
        while ((begun.isEmpty() || !begun.getLast().isCompletedExceptionally()) && each.hasNext()) {
            begun.add(each.next());
        }
        return CompletableFuture.allOf(begun.toArray(CompletableFuture<?>[]::new));
    }
}
