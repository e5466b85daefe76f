package no.varde.ingest;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import no.varde.embedded.Account;
import no.varde.embedded.Database;
import no.varde.embedded.EmbeddedPlatform;
import no.varde.ingest.timescale.DatabaseLogin;
import no.varde.ingest.timescale.DatabaseProperties;
import no.varde.ingest.timescale.VitalsStore;
import no.varde.testkit.SharedPlatform;
import org.flywaydb.core.Flyway;

/** Schema {@code vitals} on the platform that the tests share, migrated as the application does it. */
public final class VitalsDatabase {

    private final EmbeddedPlatform platform = SharedPlatform.get();
    private final Account ingest = platform.databaseAccount(Database.INGEST);

    private VitalsDatabase() {}

    public static VitalsDatabase migrated() {
        VitalsDatabase database = new VitalsDatabase();
        Flyway.configure()
                .dataSource(database.platform.jdbcUrl(), database.ingest.username(), database.ingest.password())
                .locations("classpath:db/ingest")
                .schemas("vitals")
                .defaultSchema("vitals")
                .load()
                .migrate();
        return database;
    }

    public VitalsStore open() {
        return open(platform.jdbcUrl());
    }

    /** Over another address, such as a proxy's. */
    public VitalsStore open(String jdbcUrl) {
        return VitalsStore.open(
                new DatabaseLogin(jdbcUrl, ingest.username(), ingest.password()),
                new DatabaseProperties(
                        4,
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30),
                        10_000));
    }

    public String jdbcUrl() {
        return platform.jdbcUrl();
    }

    public Connection connectAs(Database user) throws SQLException {
        Account account = platform.databaseAccount(user);
        return DriverManager.getConnection(platform.jdbcUrl(), account.username(), account.password());
    }

    /** The first column of the first row. */
    public long number(String sql, Object... parameters) {
        return Long.parseLong(rows(sql, parameters).getFirst());
    }

    public void execute(String sql, Object... parameters) {
        try (Connection connection = connectAs(Database.INGEST);
                PreparedStatement statement = prepare(connection, sql, parameters)) {
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each row as its columns' text, joined by {@code |}. */
    public List<String> rows(String sql, Object... parameters) {
        try (Connection connection = connectAs(Database.INGEST);
                PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet result = statement.executeQuery()) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    columns.add(String.valueOf(result.getString(i)));
                }
                rows.add(String.join("|", columns));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
