package no.varde.alerts.kafka;

import java.util.function.Consumer;
import no.varde.alerts.notify.Units;
import no.varde.contract.event.CareUnitChanged;
import no.varde.contract.event.DeviceRegistered;
import no.varde.contract.json.EventCodec;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Care units and devices, as the registry tells of them; a tombstone takes one out. */
final class RegistryChanges {

    private RegistryChanges() {}

    static Consumer<Units> ofUnit(ConsumerRecord<String, byte[]> record) {
        String careUnitId = record.key();
        if (record.value() == null) {
            return units -> units.removed(careUnitId);
        }
        CareUnitChanged unit = EventCodec.decode(record.value(), CareUnitChanged.class);
        return units -> units.changed(unit);
    }

    static Consumer<Units> ofDevice(ConsumerRecord<String, byte[]> record) {
        String deviceId = record.key();
        if (record.value() == null) {
            return units -> units.removedDevice(deviceId);
        }
        DeviceRegistered device = EventCodec.decode(record.value(), DeviceRegistered.class);
        return units -> units.changed(device);
    }
}
