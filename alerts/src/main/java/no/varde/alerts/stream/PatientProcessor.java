package no.varde.alerts.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.varde.contract.Topic;
import no.varde.contract.Topics;
import no.varde.contract.event.DeviceStatus;
import no.varde.contract.event.Finding;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.event.QuestionnaireAnswered;
import no.varde.contract.event.Reading;
import no.varde.contract.event.ReadingInvalidated;
import no.varde.contract.json.EventCodec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * Everything about the patients of one partition, in; findings, out. A record that cannot be understood is counted and
 * goes to the dead letters, never a reason to stop.
 */
final class PatientProcessor extends ContextualProcessor<String, byte[], String, byte[]> {

    private static final Duration TICK = Duration.ofSeconds(1);
    private static final int DUE_AT_ONCE = 1_000;

    private final StreamParts parts;

    @SuppressWarnings("NullAway.Init") // set by init, before the first record
    private PatientState state;

    @SuppressWarnings("NullAway.Init")
    private Watches watches;

    @SuppressWarnings("NullAway.Init")
    private ReadingRules rules;

    @SuppressWarnings("NullAway.Init")
    private Output output;

    /** By topic, the offset after the last record that was taken in. */
    private final Map<String, Long> positions = new HashMap<>();

    private Instant newestArrival = Instant.MIN;

    PatientProcessor(StreamParts parts) {
        this.parts = parts;
    }

    @Override
    public void init(ProcessorContext<String, byte[]> context) {
        super.init(context);
        positions.clear(); // a task that is revived goes on from what was committed
        state = new PatientState(context, parts.book(), new RecentPatients(parts.recentReadings()));
        Repeats repeats = new Repeats(state);
        watches = new Watches(state, repeats, parts.book().vitals(), parts.meters());
        rules = new ReadingRules(state, watches, repeats, parts.meters(), parts.clock());
        output = new Output(context, parts.meters());
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, wallClock -> tick());
    }

    @Override
    public void process(Record<String, byte[]> record) {
        RecordMetadata from = context().recordMetadata().orElse(Output.NOWHERE);
        positions.put(from.topic(), from.offset() + 1);
        try {
            findings(record, from).forEach(output::found);
        } catch (KafkaException e) {
            throw e; // the store or the broker: not the record's fault
        } catch (RuntimeException e) {
            state.reload(record.key());
            output.poison(record, from, e);
        }
    }

    private List<Finding> findings(Record<String, byte[]> record, RecordMetadata from) {
        String topic = from.topic();
        if (topic.equals(Topics.READINGS.name())) {
            return reading(record, from.offset());
        }
        if (topic.equals(Topics.MONITORING.name())) {
            return plan(record);
        }
        if (topic.equals(Topics.CORRECTIONS.name())) {
            ReadingInvalidated correction = decode(record, ReadingInvalidated.class);
            rules.invalidated(ofKey(record, correction.patientId()), correction);
            return List.of();
        }
        if (topic.equals(Topics.DEVICE_STATUS.name())) {
            DeviceStatus status = decode(record, DeviceStatus.class);
            String patientId = status.patientId();
            return patientId == null ? List.of() : watches.reported(ofKey(record, patientId), status);
        }
        QuestionnaireAnswered answered = decode(record, QuestionnaireAnswered.class);
        watches.answered(ofKey(record, answered.patientId()), answered);
        return List.of();
    }

    private List<Finding> reading(Record<String, byte[]> record, long offset) {
        Reading reading = decode(record, Reading.class);
        newestArrival = reading.receivedAt().isAfter(newestArrival) ? reading.receivedAt() : newestArrival;
        return rules.arrived(ofKey(record, reading.patientId()), reading, offset);
    }

    private List<Finding> plan(Record<String, byte[]> record) {
        if (record.value() == null) {
            state.erase(record.key());
            return List.of();
        }
        MonitoringPlan plan = decode(record, MonitoringPlan.class);
        return rules.planned(ofKey(record, plan.patientId()), plan);
    }

    /**
     * Looks at whoever is due. While anything waits to be taken in, time is what it was when the last evaluated reading
     * came: what waits is not missing, nor is a patient whose pause waits.
     */
    private void tick() {
        Instant now = parts.clock().instant();
        Instant upTo = now.isBefore(newestArrival) || isCaughtUp() ? now : newestArrival;
        if (upTo.isAfter(Instant.MIN)) {
            watches.due(upTo, DUE_AT_ONCE, output::found);
        }
    }

    private boolean isCaughtUp() {
        int partition = context().taskId().partition();
        return RuleTopology.ABOUT_PATIENTS.stream()
                .map(Topic::name)
                .allMatch(topic -> parts.progress().isCaughtUp(topic, partition, positions.getOrDefault(topic, -1L)));
    }

    private static <T extends java.lang.Record> T decode(Record<String, byte[]> record, Class<T> type) {
        return EventCodec.decode(record.value(), type);
    }

    /** State lies where the key leads, so an event under another key would meet another patient's partition. */
    private Patient ofKey(Record<String, byte[]> record, String patientId) {
        if (!patientId.equals(record.key())) {
            throw new IllegalArgumentException("the key is not the event's patient");
        }
        return state.patient(patientId);
    }
}
