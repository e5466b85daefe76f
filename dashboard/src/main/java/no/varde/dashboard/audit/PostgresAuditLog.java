package no.varde.dashboard.audit;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import no.varde.dashboard.postgres.PgInstant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The log as table {@code audit.entry}, which refuses changes. A page that stays open reads again and again; one entry
 * per {@value #SAME_LOOK_MINUTES} minutes says that it was still looked at.
 */
final class PostgresAuditLog implements AuditLog {

    static final int SAME_LOOK_MINUTES = 5;

    private final JdbcClient jdbc;
    private final Clock clock;

    PostgresAuditLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void record(AuditEntry entry) {
        if (!(entry.action().isLook() && isSameLook(entry))) {
            insert(entry);
        }
    }

    /** Of a list, however many stand in it now; of a record, the same part of it. */
    private boolean isSameLook(AuditEntry entry) {
        String subject = entry.patientId() == null
                ? "patient_id IS NULL AND care_unit_id = ?"
                : "patient_id = ? AND detail IS NOT DISTINCT FROM ?";
        List<@Nullable Object> parameters = new ArrayList<>(List.of(
                PgInstant.of(clock.instant().minus(Duration.ofMinutes(SAME_LOOK_MINUTES))),
                entry.who(),
                entry.action().name()));
        if (entry.patientId() == null) {
            parameters.add(entry.careUnitId());
        } else {
            parameters.add(entry.patientId());
            parameters.add(entry.detail());
        }
        return jdbc.sql("SELECT EXISTS (SELECT FROM audit.entry WHERE at > ? AND username = ? AND action = ? AND "
                        + subject + ")")
                .params(parameters)
                .query(Boolean.class)
                .single();
    }

    private void insert(AuditEntry entry) {
        String roles =
                String.join(",", entry.roles().stream().map(Enum::name).sorted().toList());
        jdbc.sql("INSERT INTO audit.entry (at, username, roles, care_unit_id, organisation_id, patient_id, action,"
                        + " detail, reason) VALUES (?, ?, string_to_array(?, ','), ?, ?, ?, ?, ?, ?)")
                .params(PgInstant.of(clock.instant()), entry.who(), roles, entry.careUnitId(), entry.organisationId())
                .param(entry.patientId())
                .param(entry.action().name())
                .param(entry.detail())
                .param(entry.reason())
                .update();
    }
}
