package no.varde.dashboard.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.varde.contract.event.Role;
import no.varde.dashboard.postgres.PgInstant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Staff by username, read anew each time: a right that is withdrawn is gone with the next click. */
public final class StaffDirectory {

    private final JdbcClient jdbc;
    private final Clock clock;

    public StaffDirectory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return empty for an unknown or disabled account */
    public Optional<Staff> find(String username) {
        return jdbc.sql("SELECT display_name, roles FROM care.app_user WHERE username = ? AND enabled")
                .param(username)
                .query((row, n) -> new Staff(username, row.getString("display_name"), roles(row), units(username)))
                .optional();
    }

    private List<Staff.Unit> units(String username) {
        return jdbc.sql("SELECT u.care_unit_id, u.organisation_id, u.name, u.zone,"
                        + " coalesce(m.on_shift_until > ?, false) AS on_shift"
                        + " FROM care.membership m JOIN care.care_unit u USING (care_unit_id)"
                        + " WHERE m.username = ? ORDER BY u.name")
                .params(PgInstant.of(clock.instant()), username)
                .query((row, n) -> new Staff.Unit(
                        row.getString("care_unit_id"),
                        row.getString("organisation_id"),
                        row.getString("name"),
                        ZoneId.of(row.getString("zone")),
                        row.getBoolean("on_shift")))
                .list();
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        Array roles = row.getArray("roles");
        return Arrays.stream((String[]) roles.getArray()).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
