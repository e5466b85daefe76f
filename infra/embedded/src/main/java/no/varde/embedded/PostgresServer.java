package no.varde.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A real Postgres as a child process: durable, on loopback, with passwords required. */
final class PostgresServer implements AutoCloseable {

    static final String DATABASE = "varde";

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final String SUPERUSER_SECRET = "postgres.superuser";

    /** Written once a first start went through. Without it the directory is a half-made one and holds nothing yet. */
    private static final String READY = "varde-ready";

    private final int port;
    private final EmbeddedPostgres postgres;

    private PostgresServer(int port, EmbeddedPostgres postgres) {
        this.port = port;
        this.postgres = postgres;
    }

    /** @throws PlatformStartException if there is data, but not the secrets it was made with */
    static void requireKeys(DataDirectory directory, Secrets secrets) {
        if (Files.exists(directory.postgres().resolve(READY)) && !secrets.has(SUPERUSER_SECRET)) {
            throw new PlatformStartException(
                    directory.secrets() + " lacks the secrets of the data beside it; restore it from a backup");
        }
    }

    static PostgresServer start(DataDirectory directory, int port, Secrets secrets) {
        try {
            removeHalfMade(directory.postgres());
            OwnerOnly.file(directory.postgresLog());
            String password = secrets.get(SUPERUSER_SECRET, 24);
            EmbeddedPostgres postgres = builder(directory, port, password).start();
            PostgresServer server = new PostgresServer(port, postgres);
            try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
                DatabaseAccounts.prepare(connection, directory.postgres(), secrets, password);
            } catch (SQLException | IOException e) {
                server.close();
                throw e;
            }
            Files.writeString(directory.postgres().resolve(READY), "");
            return server;
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new PlatformStartException(
                    "Postgres does not start: " + e.getMessage() + "; see " + directory.postgresLog(), e);
        }
    }

    String jdbcUrl() {
        return "jdbc:postgresql://" + Ports.HOST + ":" + port + "/" + DATABASE;
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            LOG.warn("Postgres was not stopped cleanly; it recovers at the next start", e);
        }
    }

    private static EmbeddedPostgres.Builder builder(DataDirectory directory, int port, String password) {
        ProcessBuilder.Redirect log =
                ProcessBuilder.Redirect.appendTo(directory.postgresLog().toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory.postgres())
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(binaries().toFile())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofMinutes(2))
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setPort(port)
                .setLocaleConfig("locale", "C")
                .setConnectConfig("password", password)
                .setServerConfig("listen_addresses", Ports.HOST)
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", "on") // the library turns it off
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("log_timezone", "UTC")
                // A failed statement and its message may hold a patient's data: neither is logged.
                .setServerConfig("log_min_messages", "log")
                .setServerConfig("log_min_error_statement", "panic")
                .setServerConfig("log_error_verbosity", "terse")
                .setServerConfig("log_checkpoints", "off")
                .setServerConfig("max_connections", "100");
    }

    /** Where the binaries are unpacked, once per user: not in the shared temporary directory, where others may write. */
    private static Path binaries() {
        String cache = System.getenv("XDG_CACHE_HOME");
        Path home =
                cache == null || cache.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
        return home.resolve("varde").resolve("postgres");
    }

    private static void removeHalfMade(Path directory) throws IOException {
        if (Files.notExists(directory) || Files.exists(directory.resolve(READY))) {
            return;
        }
        try (Stream<Path> contents = Files.walk(directory)) {
            contents.sorted((a, b) -> b.compareTo(a)).forEach(PostgresServer::delete);
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
