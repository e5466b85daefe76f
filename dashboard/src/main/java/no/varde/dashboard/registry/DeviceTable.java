package no.varde.dashboard.registry;

import java.time.Instant;
import java.util.List;
import no.varde.contract.event.DeviceRegistered;
import no.varde.contract.event.DeviceRegistered.Assignment;
import no.varde.contract.event.DeviceRegistered.Credential;
import no.varde.dashboard.postgres.PgInstant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code care.device}, {@code care.credential} and {@code care.assignment}. */
final class DeviceTable {

    private final JdbcClient jdbc;

    DeviceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String deviceId, String organisationId) {
        jdbc.sql("INSERT INTO care.device (device_id, organisation_id, status, version) VALUES (?, ?, 'ACTIVE', 0)")
                .params(deviceId, organisationId)
                .update();
    }

    void addCredential(String deviceId, Credential credential, Instant now) {
        jdbc.sql("INSERT INTO care.credential (device_id, kind, value, created_at) VALUES (?, ?, ?, ?)")
                .params(deviceId, credential.kind().name(), credential.value(), PgInstant.of(now))
                .update();
    }

    /**
     * Gives a source to a patient: what covers {@code from} ends there, and what would begin at or after it is
     * withdrawn, so that two assignments never cover one instant.
     */
    void assign(String deviceId, @Nullable String source, String patientId, Instant from) {
        jdbc.sql("DELETE FROM care.assignment WHERE device_id = ? AND source IS NOT DISTINCT FROM ? AND from_at >= ?")
                .param(deviceId)
                .param(source)
                .param(PgInstant.of(from))
                .update();
        jdbc.sql("UPDATE care.assignment SET to_at = ? WHERE device_id = ? AND source IS NOT DISTINCT FROM ?"
                        + " AND (to_at IS NULL OR to_at > ?)")
                .params(PgInstant.of(from), deviceId)
                .param(source)
                .param(PgInstant.of(from))
                .update();
        jdbc.sql("INSERT INTO care.assignment (device_id, source, patient_id, from_at) VALUES (?, ?, ?, ?)")
                .param(deviceId)
                .param(source)
                .params(patientId, PgInstant.of(from))
                .update();
    }

    /** Locks the device until the transaction ends. */
    void lock(String deviceId) {
        boolean missing = jdbc.sql("SELECT device_id FROM care.device WHERE device_id = ? FOR UPDATE")
                .param(deviceId)
                .query(String.class)
                .optional()
                .isEmpty();
        if (missing) {
            throw new IllegalArgumentException("no such device");
        }
    }

    /** Raises the device's version and returns it as the rest of Varde shall know it. */
    DeviceRegistered next(String deviceId) {
        return jdbc.sql("UPDATE care.device SET version = version + 1 WHERE device_id = ?"
                        + " RETURNING organisation_id, version, status, profile")
                .param(deviceId)
                .query((row, n) -> new DeviceRegistered(
                        deviceId,
                        row.getString("organisation_id"),
                        row.getLong("version"),
                        DeviceRegistered.Status.valueOf(row.getString("status")),
                        row.getString("profile"),
                        credentials(deviceId),
                        assignments(deviceId)))
                .single();
    }

    private List<Credential> credentials(String deviceId) {
        return jdbc.sql("SELECT kind, value FROM care.credential WHERE device_id = ? ORDER BY created_at, value")
                .param(deviceId)
                .query((row, n) ->
                        new Credential(Credential.Kind.valueOf(row.getString("kind")), row.getString("value")))
                .list();
    }

    private List<Assignment> assignments(String deviceId) {
        return jdbc.sql("SELECT source, patient_id, from_at, to_at FROM care.assignment WHERE device_id = ?"
                        + " ORDER BY from_at, assignment_id")
                .param(deviceId)
                .query((row, n) -> new Assignment(
                        row.getString("source"),
                        row.getString("patient_id"),
                        PgInstant.get(row, "from_at"),
                        PgInstant.find(row, "to_at")))
                .list();
    }
}
