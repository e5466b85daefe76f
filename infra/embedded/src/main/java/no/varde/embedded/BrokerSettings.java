package no.varde.embedded;

import com.hivemq.configuration.service.InternalConfigurations;
import com.hivemq.migration.meta.PersistenceType;

/** How the MQTT broker is set up. */
final class BrokerSettings {

    /** Well above Varde's own 256 KiB, so that a device that sends too much gets an answer, not a lost connection. */
    private static final int MAX_PACKET_BYTES = 4 * 1024 * 1024;

    /** Messages per queue before any is dropped: days of readings of a ward while the bridge is away. */
    private static final long MAX_QUEUED = 10_000_000;

    /** Unacknowledged messages at once, per connection and direction. */
    private static final int MAX_IN_FLIGHT = 1_000;

    /** Each bucket is files of its own. Fixed for the life of a data directory; the default of 64 is for clusters. */
    private static final int BUCKETS = 8;

    private BrokerSettings() {}

    /** Settings that the broker's file does not offer; they hold for the whole JVM. */
    static void apply() {
        InternalConfigurations.PERSISTENCE_BUCKET_COUNT.set(BUCKETS);
        InternalConfigurations.PAYLOAD_PERSISTENCE_BUCKET_COUNT.set(BUCKETS);
        // No native RocksDB: Kafka Streams brings another version of it into the same JVM.
        InternalConfigurations.PAYLOAD_PERSISTENCE_TYPE.set(PersistenceType.FILE);
        InternalConfigurations.RETAINED_MESSAGE_PERSISTENCE_TYPE.set(PersistenceType.FILE);
        InternalConfigurations.MAX_INFLIGHT_WINDOW_SIZE_MESSAGES = MAX_IN_FLIGHT;
        InternalConfigurations.PERSISTENCE_SHUTDOWN_GRACE_PERIOD_MSEC.set(200);
        InternalConfigurations.JMX_REPORTER_ENABLED.set(false);
    }

    static String xml(int port) {
        return """
                <?xml version="1.0"?>
                <hivemq>
                  <listeners>
                    <tcp-listener><port>%d</port><bind-address>%s</bind-address></tcp-listener>
                  </listeners>
                  <mqtt>
                    <queued-messages><max-queue-size>%d</max-queue-size><strategy>discard</strategy></queued-messages>
                    <shared-subscriptions><enabled>true</enabled></shared-subscriptions>
                    <packets><max-packet-size>%d</max-packet-size></packets>
                    <receive-maximum><server-receive-maximum>%d</server-receive-maximum></receive-maximum>
                  </mqtt>
                  <persistence><mode>file</mode></persistence>
                  <anonymous-usage-statistics><enabled>false</enabled></anonymous-usage-statistics>
                </hivemq>
                """.formatted(port, Ports.HOST, MAX_QUEUED, MAX_PACKET_BYTES, MAX_IN_FLIGHT);
    }
}
