package no.varde.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The database, one log-in role per app and the rule that everybody needs a password. Safe to repeat. */
final class DatabaseAccounts {

    private static final String ACCESS_RULES = "host all all 127.0.0.1/32 scram-sha-256\n";

    private DatabaseAccounts() {}

    static Account of(Database user, Secrets secrets) {
        return new Account(user.role(), secrets.get("postgres." + user.role(), 24));
    }

    /** @param connection of the superuser, to the database {@code postgres} */
    static void prepare(Connection connection, Path dataDirectory, Secrets secrets, String superuserPassword)
            throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET password_encryption = 'scram-sha-256'");
            statement.execute("ALTER ROLE postgres PASSWORD '" + superuserPassword + "'");
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", PostgresServer.DATABASE)) {
                statement.execute("CREATE DATABASE " + PostgresServer.DATABASE);
            }
            statement.execute("REVOKE ALL ON DATABASE " + PostgresServer.DATABASE + " FROM PUBLIC");
            for (Database user : Database.values()) {
                prepare(connection, statement, of(user, secrets));
            }
            requirePasswords(statement, dataDirectory);
        }
    }

    /** Names are constants and passwords base64, so that neither needs quoting. */
    private static void prepare(Connection connection, Statement statement, Account account) throws SQLException {
        boolean known = exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", account.username());
        statement.execute((known ? "ALTER ROLE " : "CREATE ROLE ") + account.username()
                + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD '" + account.password() + "'");
        statement.execute("GRANT CONNECT, CREATE, TEMPORARY ON DATABASE " + PostgresServer.DATABASE + " TO "
                + account.username());
    }

    private static void requirePasswords(Statement statement, Path dataDirectory) throws SQLException, IOException {
        Path file = dataDirectory.resolve("pg_hba.conf");
        if (!Files.readString(file).equals(ACCESS_RULES)) {
            Files.writeString(file, ACCESS_RULES);
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
