package no.varde.alerts.stream;

import java.time.Clock;
import java.util.List;
import no.varde.contract.Topics;
import no.varde.contract.event.Finding;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.event.Reading;
import no.varde.contract.event.ReadingInvalidated;
import no.varde.contract.json.CloudEvent;
import no.varde.contract.json.EventCodec;
import no.varde.contract.json.UndecodableEvent;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Readings and plans of one partition, in; findings, out. A record that cannot be understood is counted and passed
 * over, never a reason to stop: it stays on its topic at the offset that the log names.
 */
final class PatientProcessor extends ContextualProcessor<String, byte[], String, byte[]> {

    private static final Logger LOG = LoggerFactory.getLogger(PatientProcessor.class);
    private static final RecordMetadata NOWHERE = new Nowhere();

    private final RuleBook book;
    private final int recentReadings;
    private final StreamMeters meters;
    private final Clock clock;

    @SuppressWarnings("NullAway.Init") // set by init, before the first record
    private PatientState state;

    @SuppressWarnings("NullAway.Init")
    private ReadingRules rules;

    PatientProcessor(RuleBook book, int recentReadings, StreamMeters meters, Clock clock) {
        this.book = book;
        this.recentReadings = recentReadings;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public void init(ProcessorContext<String, byte[]> context) {
        super.init(context);
        state = new PatientState(context, book, new RecentPatients(recentReadings));
        rules = new ReadingRules(state, meters, clock);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        RecordMetadata from = context().recordMetadata().orElse(NOWHERE);
        try {
            findings(record, from).forEach(this::forward);
        } catch (KafkaException e) {
            throw e; // the store or the broker: not the record's fault
        } catch (RuntimeException e) {
            meters.poison(from.topic());
            LOG.error(
                    "Passed over the record at {}-{} offset {}: {}",
                    from.topic(),
                    from.partition(),
                    from.offset(),
                    e instanceof UndecodableEvent
                            ? e.getMessage()
                            : e.getClass().getName());
        }
    }

    private List<Finding> findings(Record<String, byte[]> record, RecordMetadata from) {
        if (from.topic().equals(Topics.MONITORING.name())) {
            return plan(record);
        }
        if (from.topic().equals(Topics.CORRECTIONS.name())) {
            ReadingInvalidated correction = EventCodec.decode(record.value(), ReadingInvalidated.class);
            requireKey(record, correction.patientId());
            rules.invalidated(correction);
            return List.of();
        }
        Reading reading = EventCodec.decode(record.value(), Reading.class);
        requireKey(record, reading.patientId());
        return rules.arrived(reading, from.offset());
    }

    private List<Finding> plan(Record<String, byte[]> record) {
        if (record.value() == null) {
            state.erase(record.key());
            return List.of();
        }
        MonitoringPlan plan = EventCodec.decode(record.value(), MonitoringPlan.class);
        requireKey(record, plan.patientId());
        return rules.planned(plan);
    }

    /** State lies where the key leads, so an event under another key would meet another patient's partition. */
    private static void requireKey(Record<String, byte[]> record, String patientId) {
        if (!patientId.equals(record.key())) {
            throw new IllegalArgumentException("the key is not the event's patient");
        }
    }

    private void forward(Finding finding) {
        CloudEvent event = new CloudEvent(finding.findingId(), Finding.class, "varde/alerts", finding.evaluatedAt());
        RecordHeaders headers = new RecordHeaders();
        event.headers().forEach(headers::add);
        context()
                .forward(new Record<>(
                        finding.subject().id(),
                        EventCodec.encode(finding),
                        finding.evaluatedAt().toEpochMilli(),
                        headers));
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
