package no.varde.dashboard;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import no.varde.embedded.Account;
import no.varde.embedded.Database;
import no.varde.embedded.EmbeddedPlatform;

/** Schema {@code vitals} as this module sees it: its two views, over plain tables. */
public final class VitalsViews {

    private final Connection connection;

    public VitalsViews(EmbeddedPlatform platform) {
        this.connection = connect(platform);
        execute("""
                CREATE SCHEMA IF NOT EXISTS vitals;
                CREATE TABLE IF NOT EXISTS vitals.test_value (patient_id text, vital text, device_id text, source text,
                    measured_at timestamptz, received_at timestamptz, value float8, quality smallint,
                    reading_key bigint);
                CREATE INDEX IF NOT EXISTS test_value_by ON vitals.test_value (patient_id, vital, measured_at);
                CREATE OR REPLACE VIEW vitals.patient_value WITH (security_barrier) AS SELECT * FROM vitals.test_value;
                CREATE TABLE IF NOT EXISTS vitals.test_device (device_id text, online boolean, battery float8,
                    firmware text, at timestamptz, received_at timestamptz);
                CREATE OR REPLACE VIEW vitals.device_last WITH (security_barrier) AS SELECT * FROM vitals.test_device;
                GRANT USAGE ON SCHEMA vitals TO varde_dashboard;
                GRANT SELECT ON vitals.patient_value, vitals.device_last TO varde_dashboard;
                """);
    }

    public void add(String patientId, String vital, Instant at, double value) {
        add(patientId, vital, at, value, 0);
    }

    public void add(String patientId, String vital, Instant at, double value, int quality) {
        try (PreparedStatement sql = connection.prepareStatement(
                "INSERT INTO vitals.test_value VALUES (?, ?, 'device', NULL, ?, ?, ?, ?, 1)")) {
            sql.setString(1, patientId);
            sql.setString(2, vital);
            sql.setObject(3, at.atOffset(ZoneOffset.UTC));
            sql.setObject(4, at.atOffset(ZoneOffset.UTC));
            sql.setDouble(5, value);
            sql.setInt(6, quality);
            sql.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect(EmbeddedPlatform platform) {
        Account account = platform.databaseAccount(Database.INGEST);
        try {
            return DriverManager.getConnection(platform.jdbcUrl(), account.username(), account.password());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
