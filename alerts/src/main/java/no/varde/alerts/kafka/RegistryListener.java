package no.varde.alerts.kafka;

import no.varde.alerts.notify.Units;
import no.varde.alerts.triage.TriageMeters;
import no.varde.contract.Topics;
import no.varde.contract.event.CareUnitChanged;
import no.varde.contract.event.DeviceRegistered;
import no.varde.contract.json.EventCodec;
import no.varde.contract.json.UndecodableEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.kafka.listener.MessageListener;

/** Care units and devices, as the registry tells of them; a tombstone takes one out. */
final class RegistryListener implements MessageListener<String, byte[]> {

    private static final Logger LOG = LoggerFactory.getLogger(RegistryListener.class);

    private final Units units;
    private final TriageMeters meters;

    RegistryListener(Units units, TriageMeters meters) {
        this.units = units;
        this.meters = meters;
    }

    @Override
    public void onMessage(ConsumerRecord<String, byte[]> record) {
        try {
            byte @Nullable [] value = record.value();
            if (record.topic().equals(Topics.CARE_UNITS.name())) {
                unit(record.key(), value);
            } else {
                device(record.key(), value);
            }
        } catch (UndecodableEvent | DataIntegrityViolationException e) {
            meters.poison();
            LOG.error(
                    "Passed over {}-{} offset {}: {}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    e.getClass().getName());
        }
    }

    private void unit(String careUnitId, byte @Nullable [] value) {
        if (value == null) {
            units.removed(careUnitId);
        } else {
            units.changed(EventCodec.decode(value, CareUnitChanged.class));
        }
    }

    private void device(String deviceId, byte @Nullable [] value) {
        if (value == null) {
            units.removedDevice(deviceId);
        } else {
            units.changed(EventCodec.decode(value, DeviceRegistered.class));
        }
    }
}
