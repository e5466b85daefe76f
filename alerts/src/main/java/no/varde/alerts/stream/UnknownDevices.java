package no.varde.alerts.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import no.varde.alerts.rule.device.DeviceFinding;
import no.varde.alerts.rule.device.DeviceRules;
import no.varde.contract.event.ReadingRejected;
import no.varde.contract.event.RejectionReason;
import no.varde.contract.event.Severity;
import no.varde.contract.json.EventCodec;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** TECH-6: rejections of readings that are nobody's → a finding about the device, every ten minutes at most. */
final class UnknownDevices extends ContextualProcessor<String, byte[], String, byte[]> {

    private static final Duration TELL_EVERY = Duration.ofMinutes(10);
    private static final int DEVICES = 10_000;

    private final StreamMeters meters;

    /** Devices told of lately; forgetting one only means to tell of it again. */
    private final Map<String, Instant> told = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > DEVICES;
        }
    };

    @SuppressWarnings("NullAway.Init") // set by init, before the first record
    private Output output;

    UnknownDevices(StreamMeters meters) {
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<String, byte[]> context) {
        super.init(context);
        output = new Output(context, meters);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        RecordMetadata from = context().recordMetadata().orElse(Output.NOWHERE);
        ReadingRejected rejected;
        try {
            rejected = EventCodec.decode(record.value(), ReadingRejected.class);
        } catch (RuntimeException e) {
            output.poison(record, from, e);
            return;
        }
        boolean nobodys = rejected.reason() == RejectionReason.UNASSIGNED_SOURCE
                || rejected.reason() == RejectionReason.UNKNOWN_DEVICE;
        if (nobodys && !wasToldLately(rejected)) {
            var finding = new DeviceFinding(
                            rejected.deviceId(),
                            null,
                            DeviceRules.UNKNOWN,
                            rejected.rejectionId(),
                            rejected.receivedAt())
                    .raised(Severity.TECH, Map.of());
            output.found(finding);
        }
    }

    /** A device may send a thousand a second: once in a while is enough to be seen. */
    private boolean wasToldLately(ReadingRejected rejected) {
        Instant last = told.get(rejected.deviceId());
        Instant now = rejected.receivedAt();
        if (last != null && !now.isBefore(last) && now.isBefore(last.plus(TELL_EVERY))) {
            return true;
        }
        told.put(rejected.deviceId(), now);
        return false;
    }
}
