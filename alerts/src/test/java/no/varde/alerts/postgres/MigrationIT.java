package no.varde.alerts.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import no.varde.embedded.Account;
import no.varde.embedded.Database;
import no.varde.testkit.SharedPlatform;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database of the first version, with alerts in it, taken to the newest. */
class MigrationIT {

    private final String schema = "was_" + UUID.randomUUID().toString().replace('-', '_');
    private final Account account = SharedPlatform.get().databaseAccount(Database.ALERTS);
    private final DriverManagerDataSource database =
            new DriverManagerDataSource(SharedPlatform.get().jdbcUrl(), account.username(), account.password());
    private final JdbcClient jdbc = JdbcClient.create(database);

    @Test
    void alerts_of_the_first_version_get_their_deadlines_and_keep_the_rest() {
        flyway().target("1").load().migrate();
        for (String state : List.of("OPEN", "ACKNOWLEDGED", "RESOLVED", "CLOSED")) {
            insert(state);
        }

        flyway().load().migrate();

        assertThat(jdbc.sql("SELECT state FROM " + schema + ".alert WHERE wake_at IS NOT NULL ORDER BY state")
                        .query(String.class)
                        .list())
                .containsExactly("ACKNOWLEDGED", "RESOLVED");
        assertThat(jdbc.sql("SELECT wake_at > now() + interval '25 minutes' FROM " + schema
                                + ".alert WHERE state = 'ACKNOWLEDGED'")
                        .query(Boolean.class)
                        .single())
                .as("nothing is put back the moment that the new version starts")
                .isTrue();
        assertThat(jdbc.sql("SELECT * FROM " + schema + ".alert")
                        .query(AlertRow::map)
                        .list())
                .extracting(alert -> alert.state().name())
                .containsExactlyInAnyOrder("OPEN", "ACKNOWLEDGED", "RESOLVED", "CLOSED");
    }

    private FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/alerts")
                .schemas(schema)
                .defaultSchema(schema)
                .createSchemas(true);
    }

    private void insert(String state) {
        boolean over = "RESOLVED".equals(state) || "CLOSED".equals(state);
        jdbc.sql("INSERT INTO " + schema + """
                        .alert (alert_id, version, decided_version, dedup_key, family, category, state, severity,
                            immediate, rule_id, rule_version, reading_ids, measured_at, received_at, opened_at,
                            raised_at, newest_at, condition_active, due_ack_at, owner_user, owner_name, covering,
                            resolved_at, resolved_by_user, resolved_by_name, outcome, closed_at, reopen_count)
                        VALUES (:state, 1, 1, :state, 'LIM', 'CLINICAL', :state, 'RED', false, 'LIM-1', 1, '{}', now(),
                            now(), now(), now(), now(), true, now(), 'anne', 'Anne', false, :over, 'anne', 'Anne',
                            :outcome, :over, 0)
                        """)
                .param("state", state)
                .param("over", over ? java.sql.Timestamp.from(java.time.Instant.now()) : null, java.sql.Types.TIMESTAMP)
                .param("outcome", over ? "HOME_VISIT" : null, java.sql.Types.VARCHAR)
                .update();
    }
}
