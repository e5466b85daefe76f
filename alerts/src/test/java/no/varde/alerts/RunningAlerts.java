package no.varde.alerts;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import no.varde.embedded.Account;
import no.varde.embedded.Database;
import no.varde.embedded.EmbeddedPlatform;
import no.varde.testkit.SharedPlatform;
import org.springframework.context.ConfigurableApplicationContext;

/** The real application against the platform that this JVM's tests share. */
public final class RunningAlerts implements AutoCloseable {

    public static final byte[] TOKEN_KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final ConfigurableApplicationContext context;

    private RunningAlerts(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static RunningAlerts start(Path stateDir) {
        EmbeddedPlatform platform = SharedPlatform.get();
        Account account = platform.databaseAccount(Database.ALERTS);
        return new RunningAlerts(AlertsApplication.application()
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + platform.jdbcUrl(),
                        "--spring.datasource.username=" + account.username(),
                        "--spring.datasource.password=" + account.password(),
                        "--spring.kafka.bootstrap-servers=" + platform.kafkaBootstrap(),
                        "--alerts.token-key=" + Base64.getEncoder().encodeToString(TOKEN_KEY),
                        "--alerts.streams.state-dir=" + stateDir));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public String url() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    @Override
    public void close() {
        context.close();
    }
}
