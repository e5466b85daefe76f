package no.varde.alerts.stream;

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

/** TECH-6: rejections of readings that are nobody's → a finding about the device. */
final class UnknownDevices extends ContextualProcessor<String, byte[], String, byte[]> {

    private final StreamMeters meters;

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
        if (rejected.reason() == RejectionReason.UNASSIGNED_SOURCE
                || rejected.reason() == RejectionReason.UNKNOWN_DEVICE) {
            var finding = new DeviceFinding(
                            rejected.deviceId(),
                            null,
                            DeviceRules.UNKNOWN,
                            rejected.rejectionId(),
                            rejected.receivedAt())
                    .raised(Severity.TECH, Map.of());
            meters.found(finding);
            output.found(finding);
        }
    }
}
