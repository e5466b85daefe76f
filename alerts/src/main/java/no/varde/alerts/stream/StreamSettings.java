package no.varde.alerts.stream;

import java.util.Map;
import java.util.Properties;
import no.varde.alerts.InstanceId;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/** How Kafka Streams is set up for the rules. */
public record StreamSettings(Properties kafka) {

    /**
     * @param connection how Kafka is reached: bootstrap servers, security
     * @param instance the name by which Kafka knows a restarted instance again
     */
    public static StreamSettings of(StreamProperties properties, Map<String, Object> connection, InstanceId instance) {
        Properties settings = new Properties();
        settings.putAll(connection);
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, properties.applicationId());
        settings.put(StreamsConfig.STATE_DIR_CONFIG, properties.stateDir().toString());
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, properties.threads());
        settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, (int) properties.replicationFactor());
        settings.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, properties.standbys());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        settings.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                properties.commitInterval().toMillis());
        settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SharedRocksMemory.class);
        consumer(properties, instance).forEach((key, value) -> settings.put(StreamsConfig.consumerPrefix(key), value));
        // Streams would hold a finding back for 100 ms to fill a batch
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 0);
        return new StreamSettings(settings);
    }

    private static Map<String, Object> consumer(StreamProperties properties, InstanceId instance) {
        return Map.of(
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                100,
                ConsumerConfig.GROUP_INSTANCE_ID_CONFIG,
                instance.value(),
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                (int) properties.sessionTimeout().toMillis(),
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                (int) properties.sessionTimeout().toMillis() / 3);
    }
}
