package no.varde.alerts.stream;

import java.util.Base64;
import no.varde.contract.event.DeadLetter;
import no.varde.contract.event.Finding;
import no.varde.contract.json.CloudEvent;
import no.varde.contract.json.EventCodec;
import no.varde.contract.json.UndecodableEvent;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Findings to their topic, and what nobody can understand to the dead letters. */
final class Output {

    static final String FINDINGS = "findings";
    static final String DEAD_LETTERS = "dead-letters";
    static final RecordMetadata NOWHERE = new Nowhere();

    private static final Logger LOG = LoggerFactory.getLogger(Output.class);
    private static final String SOURCE = "varde/alerts";

    /** In base64 more than this would not fit into a record, and whoever sends too large a record is stopped. */
    private static final int LARGEST = 512 * 1024;

    private final ProcessorContext<String, byte[]> context;
    private final StreamMeters meters;

    Output(ProcessorContext<String, byte[]> context, StreamMeters meters) {
        this.context = context;
        this.meters = meters;
    }

    /** Keyed by the patient wherever there is one, so that one patient's findings stay in order. */
    void found(Finding finding) {
        meters.found(finding);
        CloudEvent event = new CloudEvent(finding.findingId(), Finding.class, SOURCE, finding.evaluatedAt());
        RecordHeaders headers = new RecordHeaders();
        event.headers().forEach(headers::add);
        String patientId = finding.patientId();
        context.forward(
                new Record<>(
                        patientId == null ? finding.subject().id() : patientId,
                        EventCodec.encode(finding),
                        Math.max(0, finding.evaluatedAt().toEpochMilli()),
                        headers),
                FINDINGS);
    }

    /** A value too large to be repeated is left out: it still lies where it was. */
    void poison(Record<String, byte[]> record, RecordMetadata from, RuntimeException why) {
        meters.poison(from.topic());
        String reason = why instanceof UndecodableEvent
                ? String.valueOf(why.getMessage())
                : why.getClass().getName();
        LOG.error(
                "To the dead letters: the record at {}-{} offset {}: {}",
                from.topic(),
                from.partition(),
                from.offset(),
                reason);
        byte[] value = record.value();
        DeadLetter letter = new DeadLetter(
                from.topic(),
                from.partition(),
                from.offset(),
                record.key(),
                reason,
                value == null || value.length > LARGEST
                        ? null
                        : Base64.getEncoder().encodeToString(value));
        context.forward(new Record<>(record.key(), EventCodec.encode(letter), record.timestamp()), DEAD_LETTERS);
    }

    private record Nowhere() implements RecordMetadata {
        @Override
        public String topic() {
            return "";
        }

        @Override
        public int partition() {
            return -1;
        }

        @Override
        public long offset() {
            return -1;
        }
    }
}
