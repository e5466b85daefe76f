package no.varde.embedded;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running parts. */
record Parts(PostgresServer postgres, EmbeddedKafka kafka, DeviceFollower follower, EmbeddedBroker broker)
        implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Parts.class);

    /** What a start is made of: ports picked, nothing running yet. */
    record Plan(
            DataDirectory directory,
            Secrets secrets,
            int postgresPort,
            EmbeddedKafka kafka,
            DeviceFollower follower,
            EmbeddedBroker broker) {}

    static Account bridgeAccount(Secrets secrets) {
        return mqttAccount(ServiceAccess.BRIDGE, secrets);
    }

    static Account inboxAccount(Secrets secrets) {
        return mqttAccount(ServiceAccess.INBOX, secrets);
    }

    private static Account mqttAccount(String username, Secrets secrets) {
        return new Account(username, secrets.get("mqtt." + username, 32));
    }

    /** @throws PlatformStartException if a port is in use */
    static Plan plan(DataDirectory directory, EmbeddedSettings settings, Secrets secrets) {
        PostgresServer.requireKeys(directory, secrets);
        OrphanedPostgres.stop(directory.postgres());
        Ports ports = new Ports();
        int mqttPort = ports.pick(settings.mqttPort(), "MQTT");
        int kafkaPort = ports.pick(settings.kafkaPort(), "Kafka");
        int postgresPort = ports.pick(settings.postgresPort(), "Postgres");
        int controllerPort = ports.pick(0, "Kafka's controller");

        DeviceDirectory devices = new DeviceDirectory();
        DeviceFollower follower = new DeviceFollower(devices);
        BrokerExtension access = new BrokerExtension(
                devices,
                follower,
                List.of(ServiceAccess.bridge(bridgeAccount(secrets)), ServiceAccess.inbox(inboxAccount(secrets))));
        return new Plan(
                directory,
                secrets,
                postgresPort,
                new EmbeddedKafka(directory.kafka(), kafkaPort, controllerPort),
                follower,
                new EmbeddedBroker(directory.mqtt(), mqttPort, access));
    }

    /**
     * Starts all side by side; only the broker, before its listener opens, waits for the devices that Kafka knows. If
     * one fails, the others are stopped.
     */
    static Parts start(Plan plan, Consumer<String> progress) {
        Steps steps = new Steps(progress);
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            var postgres = CompletableFuture.supplyAsync(
                    () -> steps.timed(
                            "Postgres",
                            () -> PostgresServer.start(plan.directory(), plan.postgresPort(), plan.secrets())),
                    threads);
            var kafka = CompletableFuture.supplyAsync(() -> steps.timed("Kafka", () -> startKafka(plan)), threads);
            var broker =
                    CompletableFuture.supplyAsync(() -> steps.timed("MQTT broker", () -> startBroker(plan)), threads);
            try {
                CompletableFuture.allOf(postgres, kafka, broker).join();
            } catch (CompletionException e) {
                stopAll(plan);
                if (!postgres.isCompletedExceptionally()) {
                    stop("Postgres", postgres.join()::close);
                }
                throw firstFailure(Stream.of(postgres, kafka, broker));
            }
            return new Parts(postgres.join(), plan.kafka(), plan.follower(), plan.broker());
        }
    }

    @Override
    public void close() {
        stop("MQTT broker", broker::stop);
        stop("device follower", follower::close);
        stop("Kafka", kafka::stop);
        stop("Postgres", postgres::close);
    }

    private static EmbeddedKafka startKafka(Plan plan) {
        boolean started = false;
        try {
            plan.kafka().start();
            KafkaTopics.ensure(plan.kafka().bootstrap());
            plan.follower().start(plan.kafka().bootstrap());
            started = true;
            return plan.kafka();
        } finally {
            if (!started) {
                plan.follower().close(); // the broker waits for it
            }
        }
    }

    private static EmbeddedBroker startBroker(Plan plan) {
        plan.broker().start();
        return plan.broker();
    }

    private static void stopAll(Plan plan) {
        stop("MQTT broker", plan.broker()::stop);
        stop("device follower", plan.follower()::close);
        stop("Kafka", plan.kafka()::stop);
    }

    /** In the order given: what fails later may fail because of what failed before. */
    private static PlatformStartException firstFailure(Stream<CompletableFuture<?>> starts) {
        Throwable failure = starts.filter(CompletableFuture::isCompletedExceptionally)
                .map(CompletableFuture::exceptionNow)
                .findFirst()
                .orElseThrow();
        return failure instanceof PlatformStartException known
                ? known
                : new PlatformStartException("the platform does not start: " + failure, failure);
    }

    private static void stop(String part, Runnable stop) {
        try {
            stop.run();
        } catch (RuntimeException e) {
            LOG.warn("{} was not stopped cleanly", part, e);
        }
    }
}
