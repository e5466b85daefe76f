package no.varde.alerts;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import no.varde.embedded.Account;
import no.varde.embedded.Database;
import no.varde.embedded.EmbeddedPlatform;
import no.varde.testkit.SharedPlatform;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** The real application against the platform that this JVM's tests share. */
public final class RunningAlerts implements AutoCloseable {

    public static final byte[] TOKEN_KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final ConfigurableApplicationContext context;

    private RunningAlerts(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts it and waits until it has its partitions: an instance of an earlier test, which had another state directory
     * and so another name, keeps its own until Kafka has waited for it in vain.
     */
    public static RunningAlerts start(Path stateDir) {
        RunningAlerts started = run("--alerts.streams.state-dir=" + stateDir);
        await("rules run and findings are followed")
                .atMost(Duration.ofSeconds(90))
                .until(() -> started.bean(MeterRegistry.class)
                                        .get("varde.stream.running")
                                        .gauge()
                                        .value()
                                == 1
                        && started.context.getBeansOfType(ConcurrentMessageListenerContainer.class).values().stream()
                                .noneMatch(it -> it.getAssignedPartitions().isEmpty()));
        return started;
    }

    /** Another instance of triage alone, on the same database and topics. */
    public static RunningAlerts startTriage() {
        return triage();
    }

    public static RunningAlerts triage(String... more) {
        return run(
                Stream.concat(Stream.of("--alerts.run=triage"), Stream.of(more)).toArray(String[]::new));
    }

    /** Steps of escalations that are due are looked for by the tests about them, and else by nobody. */
    private static RunningAlerts run(String... more) {
        EmbeddedPlatform platform = SharedPlatform.get();
        Account account = platform.databaseAccount(Database.ALERTS);
        Stream<String> settings = Stream.of(
                "--server.port=0",
                "--alerts.notify.look-every=1d",
                "--spring.datasource.url=" + platform.jdbcUrl(),
                "--spring.datasource.username=" + account.username(),
                "--spring.datasource.password=" + account.password(),
                "--spring.kafka.bootstrap-servers=" + platform.kafkaBootstrap(),
                "--alerts.token-key=" + Base64.getEncoder().encodeToString(TOKEN_KEY));
        return new RunningAlerts(AlertsApplication.application()
                .run(Stream.concat(settings, Stream.of(more)).toArray(String[]::new)));
    }

    public <T> List<T> beans(Class<T> type) {
        return context.getBeanProvider(type).orderedStream().toList();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    public String url() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    @Override
    public void close() {
        context.close();
    }
}
