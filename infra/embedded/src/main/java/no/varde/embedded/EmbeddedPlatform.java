package no.varde.embedded;

import java.net.URI;
import java.util.function.Consumer;

/** Everything Varde's apps need around them, started together and stopped in order. */
public final class EmbeddedPlatform implements AutoCloseable {

    private final DataDirectory directory;
    private final Secrets secrets;
    private final Parts parts;

    private EmbeddedPlatform(DataDirectory directory, Secrets secrets, Parts parts) {
        this.directory = directory;
        this.secrets = secrets;
        this.parts = parts;
    }

    /**
     * Starts Postgres, Kafka and the MQTT broker on what the data directory holds.
     *
     * @param progress takes one short line per step
     * @throws PlatformStartException if it cannot; its message is one clear line
     */
    public static EmbeddedPlatform start(EmbeddedSettings settings, Consumer<String> progress) {
        DataDirectory directory = DataDirectory.open(settings.dataDirectory());
        try {
            Secrets secrets = new Secrets(directory.secrets());
            Parts.Plan plan = Parts.plan(directory, settings, secrets);
            return new EmbeddedPlatform(directory, secrets, Parts.start(plan, progress));
        } catch (RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** JDBC URL of the database {@code varde}. */
    public String jdbcUrl() {
        return parts.postgres().jdbcUrl();
    }

    /** The least-privilege account of one app. */
    public Account databaseAccount(Database user) {
        return DatabaseAccounts.of(user, secrets);
    }

    public String kafkaBootstrap() {
        return kafka().bootstrap();
    }

    /** Such as {@code tcp://127.0.0.1:1883}. */
    public URI mqttUri() {
        return mqtt().uri();
    }

    /** The MQTT account of the bridge; its client ids are the user name, alone or followed by '-' and more. */
    public Account bridgeAccount() {
        return Parts.bridgeAccount(secrets);
    }

    /** The MQTT account of the patient's inbox; its client ids are the user name followed by '-' and more. */
    public Account inboxAccount() {
        return Parts.inboxAccount(secrets);
    }

    public Secrets secrets() {
        return secrets;
    }

    /** For fault tests: it can be stopped and started. */
    public EmbeddedKafka kafka() {
        return parts.kafka();
    }

    /** For fault tests: it can be stopped and started. */
    public EmbeddedBroker mqtt() {
        return parts.broker();
    }

    /** Stops the broker, Kafka and Postgres, in that order, and gives the data directory back. */
    @Override
    public void close() {
        try {
            parts.close();
        } finally {
            directory.close();
        }
    }
}
