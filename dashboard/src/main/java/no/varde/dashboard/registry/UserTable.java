package no.varde.dashboard.registry;

import java.time.Instant;
import java.util.List;
import no.varde.dashboard.postgres.PgInstant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code care.app_user} and {@code care.membership}. */
final class UserTable {

    private final JdbcClient jdbc;

    UserTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(NewUser user, String passwordHash, Instant now) {
        jdbc.sql("INSERT INTO care.app_user (username, display_name, password_hash, roles, created_at)"
                        + " VALUES (?, ?, ?, string_to_array(?, ','), ?)")
                .params(
                        user.username(),
                        user.displayName(),
                        passwordHash,
                        String.join(
                                ",",
                                user.roles().stream().map(Enum::name).sorted().toList()),
                        PgInstant.of(now))
                .update();
        for (String unit : user.careUnits()) {
            jdbc.sql("INSERT INTO care.membership (username, care_unit_id) VALUES (?, ?)")
                    .params(user.username(), unit)
                    .update();
        }
    }

    /** @return the units in which the user's shift changed */
    List<String> setShift(String username, @Nullable Instant until) {
        return jdbc
                .sql("UPDATE care.membership SET on_shift_until = ? WHERE username = ?" + " RETURNING care_unit_id")
                .param(until == null ? null : PgInstant.of(until))
                .param(username)
                .query((row, n) -> row.getString("care_unit_id"))
                .list()
                .stream()
                .sorted()
                .toList();
    }
}
