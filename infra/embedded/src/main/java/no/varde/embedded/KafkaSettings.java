package no.varde.embedded;

import java.nio.file.Path;
import java.util.Properties;

/** Kafka's settings as one node that is broker and controller, sized for one machine. */
final class KafkaSettings {

    private static final String BROKER = "PLAINTEXT";
    private static final String CONTROLLER = "CONTROLLER";

    private KafkaSettings() {}

    static Properties of(Path logDirectory, int port, int controllerPort) {
        Properties settings = new Properties();
        listeners(settings, port, controllerPort);
        internalTopics(settings);
        settings.setProperty("log.dirs", logDirectory.toString());
        // Topics are made by name and with their settings; a mistyped name must not become one.
        settings.setProperty("auto.create.topics.enable", "false");
        settings.setProperty("num.network.threads", "2");
        settings.setProperty("num.io.threads", "4");
        settings.setProperty("num.recovery.threads.per.data.dir", "2");
        settings.setProperty("background.threads", "2");
        settings.setProperty("log.segment.bytes", Integer.toString(64 * 1024 * 1024));
        // Index files are mapped at this size for every partition.
        settings.setProperty("log.index.size.max.bytes", Integer.toString(1024 * 1024));
        // The default takes 128 MiB of the heap that the apps share.
        settings.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(16 * 1024 * 1024));
        settings.setProperty("message.max.bytes", Integer.toString(4 * 1024 * 1024));
        // After a kill the controller takes the new broker only once the old one's session has run out.
        settings.setProperty("broker.session.timeout.ms", "4000");
        settings.setProperty("broker.heartbeat.interval.ms", "500");
        // Nor is there another controller to lose an election to.
        settings.setProperty("controller.quorum.election.timeout.ms", "200");
        settings.setProperty("controller.quorum.election.backoff.max.ms", "100");
        // There is nobody to rebalance with: consumers get their partitions at once.
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        return settings;
    }

    private static void listeners(Properties settings, int port, int controllerPort) {
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", "1");
        settings.setProperty("controller.quorum.voters", "1@" + Ports.HOST + ":" + controllerPort);
        settings.setProperty("controller.listener.names", CONTROLLER);
        settings.setProperty(
                "listeners",
                BROKER + "://" + Ports.HOST + ":" + port + "," + CONTROLLER + "://" + Ports.HOST + ":"
                        + controllerPort);
        settings.setProperty("advertised.listeners", BROKER + "://" + Ports.HOST + ":" + port);
        settings.setProperty("inter.broker.listener.name", BROKER);
        settings.setProperty("listener.security.protocol.map", BROKER + ":PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
    }

    private static void internalTopics(Properties settings) {
        settings.setProperty("default.replication.factor", "1");
        settings.setProperty("min.insync.replicas", "1");
        settings.setProperty("offsets.topic.replication.factor", "1");
        settings.setProperty("offsets.topic.num.partitions", "8");
        settings.setProperty("transaction.state.log.replication.factor", "1");
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("transaction.state.log.num.partitions", "4");
        settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");
        settings.setProperty("share.coordinator.state.topic.num.partitions", "1");
    }
}
