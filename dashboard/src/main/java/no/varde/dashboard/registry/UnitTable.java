package no.varde.dashboard.registry;

import java.time.Instant;
import java.util.List;
import no.varde.contract.event.CareUnitChanged;
import no.varde.contract.event.Role;
import no.varde.dashboard.postgres.PgInstant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code care.organisation} and {@code care.care_unit}, with who is on shift there. */
final class UnitTable {

    private final JdbcClient jdbc;

    UnitTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isEmpty() {
        return !jdbc.sql("SELECT EXISTS (SELECT FROM care.organisation)")
                .query(Boolean.class)
                .single();
    }

    void addOrganisation(String organisationId, String name) {
        jdbc.sql("INSERT INTO care.organisation (organisation_id, name) VALUES (?, ?)")
                .params(organisationId, name)
                .update();
    }

    void add(NewCareUnit unit) {
        jdbc.sql("INSERT INTO care.care_unit (care_unit_id, organisation_id, name, zone, version)"
                        + " VALUES (?, ?, ?, ?, 0)")
                .params(
                        unit.careUnitId(),
                        unit.organisationId(),
                        unit.name(),
                        unit.zone().getId())
                .update();
    }

    /** Raises the unit's version, which also locks it until the transaction ends. */
    CareUnitChanged next(String careUnitId, Instant now) {
        CareUnitChanged unit = jdbc.sql("UPDATE care.care_unit SET version = version + 1 WHERE care_unit_id = ?"
                        + " RETURNING care_unit_id, organisation_id, version, zone")
                .param(careUnitId)
                .query((row, n) -> new CareUnitChanged(
                        row.getString("care_unit_id"),
                        row.getString("organisation_id"),
                        row.getLong("version"),
                        null,
                        row.getString("zone"),
                        List.of(),
                        List.of(),
                        List.of()))
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("no such care unit"));
        return new CareUnitChanged(
                unit.careUnitId(),
                unit.organisationId(),
                unit.version(),
                unit.parent(),
                unit.zone(),
                unit.openingHours(),
                onShift(careUnitId, now),
                unit.escalation());
    }

    private List<CareUnitChanged.OnShift> onShift(String careUnitId, Instant now) {
        return jdbc.sql("SELECT u.username, r.role FROM care.membership m JOIN care.app_user u USING (username),"
                        + " LATERAL unnest(u.roles) AS r(role)"
                        + " WHERE m.care_unit_id = ? AND m.on_shift_until > ? AND u.enabled ORDER BY 1, 2")
                .params(careUnitId, PgInstant.of(now))
                .query((row, n) ->
                        new CareUnitChanged.OnShift(row.getString("username"), Role.valueOf(row.getString("role"))))
                .list();
    }
}
