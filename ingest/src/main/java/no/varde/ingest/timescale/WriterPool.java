package no.varde.ingest.timescale;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;

/**
 * Makes the writer's connection pool. It is apart from the application's own so that nothing else can use it up, and
 * bounds every wait: the pool's own time-out does not end a query on a server that has gone silent.
 */
final class WriterPool {

    private WriterPool() {}

    static HikariDataSource open(DatabaseLogin login, DatabaseProperties properties) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("ingest-writer");
        config.setJdbcUrl(login.url());
        config.setUsername(login.username());
        config.setPassword(login.password());
        config.setAutoCommit(false);
        config.setMaximumPoolSize(properties.connections());
        config.setMinimumIdle(1);
        config.setConnectionTimeout(properties.connectTimeout().toMillis());
        // The database may come up after the writer: that is a wait, not a failed start.
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("ApplicationName", "varde-ingest-writer");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("connectTimeout", seconds(properties.connectTimeout()));
        config.addDataSourceProperty("socketTimeout", seconds(properties.socketTimeout()));
        config.addDataSourceProperty(
                "options",
                "-c statement_timeout=%d -c lock_timeout=%d"
                        .formatted(
                                properties.statementTimeout().toMillis(),
                                properties.lockTimeout().toMillis()));
        return new HikariDataSource(config);
    }

    private static String seconds(Duration duration) {
        return Long.toString(Math.max(1, duration.toSeconds()));
    }
}
