package no.varde.alerts.postgres;

import java.sql.Timestamp;
import no.varde.alerts.notify.Units;
import no.varde.contract.event.CareUnitChanged;
import no.varde.contract.event.DeviceRegistered;
import no.varde.contract.json.EventCodec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** {@link Units} over {@code triage.care_unit} and {@code triage.device_of_patient}. */
final class PostgresUnits implements Units {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    PostgresUnits(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public @Nullable CareUnitChanged find(@Nullable String careUnitId) {
        return careUnitId == null
                ? null
                : jdbc.sql("SELECT event FROM triage.care_unit WHERE care_unit_id = ?")
                        .params(careUnitId)
                        .query((row, number) -> EventCodec.decode(row.getBytes("event"), CareUnitChanged.class))
                        .optional()
                        .orElse(null);
    }

    @Override
    public void changed(CareUnitChanged unit) {
        jdbc.sql("""
                        INSERT INTO triage.care_unit AS known (care_unit_id, version, event) VALUES (?, ?, ?)
                        ON CONFLICT (care_unit_id) DO UPDATE SET version = excluded.version, event = excluded.event
                        WHERE known.version < excluded.version
                        """)
                .params(unit.careUnitId(), unit.version(), EventCodec.encode(unit))
                .update();
    }

    @Override
    public void removed(String careUnitId) {
        jdbc.sql("DELETE FROM triage.care_unit WHERE care_unit_id = ?")
                .params(careUnitId)
                .update();
    }

    @Override
    public void changed(DeviceRegistered device) {
        transactions.executeWithoutResult(status -> {
            if (isNewer(device)) {
                jdbc.sql("DELETE FROM triage.device_of_patient WHERE device_id = ?")
                        .params(device.deviceId())
                        .update();
                if (device.status() == DeviceRegistered.Status.ACTIVE) {
                    device.assignments().forEach(assignment -> assign(device.deviceId(), assignment));
                }
            }
        });
    }

    @Override
    public void removedDevice(String deviceId) {
        jdbc.sql("DELETE FROM triage.device WHERE device_id = ?")
                .params(deviceId)
                .update();
    }

    private boolean isNewer(DeviceRegistered device) {
        return jdbc.sql("""
                        INSERT INTO triage.device AS known (device_id, version) VALUES (?, ?)
                        ON CONFLICT (device_id) DO UPDATE SET version = excluded.version
                        WHERE known.version < excluded.version
                        """).params(device.deviceId(), device.version()).update() == 1;
    }

    private void assign(String deviceId, DeviceRegistered.Assignment assignment) {
        jdbc.sql("""
                        INSERT INTO triage.device_of_patient (device_id, patient_id, from_at, to_at)
                        VALUES (:device, :patient, :from, :to)
                        """)
                .param("device", deviceId)
                .param("patient", assignment.patientId())
                .param("from", Timestamp.from(assignment.from()))
                .param("to", AlertColumns.timestamp(assignment.to()))
                .update();
    }
}
