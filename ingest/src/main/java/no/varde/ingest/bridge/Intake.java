package no.varde.ingest.bridge;

import java.util.ArrayList;
import java.util.List;
import no.varde.contract.event.RejectionReason;
import no.varde.ingest.payload.Decoded;
import no.varde.ingest.payload.DecodedReading;
import no.varde.ingest.payload.PayloadDecoder;
import no.varde.ingest.payload.PayloadFormats;
import no.varde.ingest.reading.Arrival;
import no.varde.ingest.reading.Assessment;
import no.varde.ingest.reading.ReadingAssessor;
import no.varde.ingest.registry.DeviceRegistry;

/**
 * Judges submissions: decodes them, and assesses each reading against the device's registration. An exception is a bug of
 * Varde's own and no verdict, since a device deletes what was refused for good.
 */
final class Intake {

    private static final String NO_FORMAT = "unknown";

    private final PayloadFormats formats;
    private final DeviceRegistry devices;

    Intake(PayloadFormats formats, DeviceRegistry devices) {
        this.formats = formats;
        this.devices = devices;
    }

    Judgement judge(Submission submission) {
        return formats.choose(submission.contentType(), submission.topicSuffix())
                .map(decoder -> Judgement.of(decoder.format(), verdicts(decoder, submission)))
                .orElseGet(() -> Judgement.of(
                        NO_FORMAT,
                        List.of(Verdict.Refused.whole(
                                RejectionReason.UNSUPPORTED_FORMAT,
                                "the content type or the topic names no format that Varde reads",
                                1))));
    }

    private List<Verdict> verdicts(PayloadDecoder decoder, Submission submission) {
        if (submission.payload().isTooLarge()) {
            return List.of(Verdict.Refused.whole(RejectionReason.TOO_LARGE, "more than 256 KiB in one PUBLISH", 1));
        }
        return switch (decoder.decode(submission.payload().bytes())) {
            case Decoded.Items(List<Decoded.Item> items) -> verdicts(items, submission);
            case Decoded.Refused(RejectionReason reason, String detail, int count) ->
                List.of(Verdict.Refused.whole(reason, detail, count));
        };
    }

    private List<Verdict> verdicts(List<Decoded.Item> items, Submission submission) {
        Arrival arrival =
                new Arrival(submission.deviceId(), devices.find(submission.deviceId()), submission.receivedAt());
        List<Verdict> verdicts = new ArrayList<>(items.size());
        for (Decoded.Item item : items) {
            verdicts.add(verdict(item, verdicts.size(), arrival));
        }
        return verdicts;
    }

    private static Verdict verdict(Decoded.Item item, int index, Arrival arrival) {
        return switch (item) {
            case Decoded.Undecodable undecodable ->
                new Verdict.Refused(undecodable.senderId(), null, index, undecodable.reason(), undecodable.detail(), 1);
            case DecodedReading decoded ->
                switch (ReadingAssessor.assess(decoded, arrival)) {
                    case Assessment.Accepted(var reading) ->
                        new Verdict.Accepted(decoded.senderId(), decoded.seq(), index, reading);
                    case Assessment.Rejected(RejectionReason reason, String detail) ->
                        new Verdict.Refused(decoded.senderId(), decoded.seq(), index, reason, detail, 1);
                };
        };
    }
}
