package no.varde.alerts.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.Map;
import java.util.Properties;
import no.varde.alerts.AlertsPart;
import no.varde.alerts.ConditionalOnPart;
import no.varde.alerts.InstanceId;
import no.varde.alerts.rule.catalogue.RuleCatalogue;
import no.varde.contract.vitals.VitalsTable;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnPart(AlertsPart.STREAM)
@EnableConfigurationProperties(StreamProperties.class)
class StreamConfiguration {

    @Bean
    StreamMeters streamMeters(MeterRegistry registry) {
        return new StreamMeters(registry);
    }

    @Bean
    InstanceId instanceId(StreamProperties properties) {
        return InstanceId.in(properties.stateDir());
    }

    @Bean
    StreamSettings streamSettings(StreamProperties properties, KafkaProperties kafka, InstanceId instance) {
        return new StreamSettings(settings(properties, kafka, instance));
    }

    @Bean
    RuleStream ruleStream(StreamProperties properties, StreamSettings settings, StreamMeters meters, Clock clock) {
        RuleBook book = new RuleBook(RuleCatalogue.ALL, VitalsTable.STANDARD);
        return new RuleStream(
                () -> new KafkaStreams(
                        RuleTopology.of(book, properties.recentReadings(), meters, clock), settings.kafka()),
                new Replacements(properties.threadReplacements(), clock),
                meters);
    }

    @Bean
    MeterBinder streamGauges(RuleStream stream) {
        return registry -> {
            Gauge.builder("varde.readings.waiting", stream, RuleStream::parked)
                    .description("Readings that wait for their patient's plan")
                    .register(registry);
            Gauge.builder("varde.stream.running", stream, it -> it.state() == KafkaStreams.State.RUNNING ? 1 : 0)
                    .description("1 while the rules run, 0 while they restore, rebalance or have failed")
                    .register(registry);
        };
    }

    /** Down only where it will not come back by itself, so that a rebalance takes nobody out of service. */
    @Bean
    HealthIndicator streamHealthIndicator(RuleStream stream) {
        return () -> {
            KafkaStreams.State state = stream.state();
            boolean lost = state.hasCompletedShutdown() || state == KafkaStreams.State.PENDING_ERROR;
            return (lost ? Health.down() : Health.up())
                    .withDetail("state", state.name())
                    .build();
        };
    }

    static Properties settings(StreamProperties properties, KafkaProperties kafka, InstanceId instance) {
        Properties settings = new Properties();
        settings.putAll(kafka.buildStreamsProperties());
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, properties.applicationId());
        settings.put(StreamsConfig.STATE_DIR_CONFIG, properties.stateDir().toString());
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, properties.threads());
        settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, (int) properties.replicationFactor());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        settings.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                properties.commitInterval().toMillis());
        settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SharedRocksMemory.class);
        consumer(properties, instance).forEach((key, value) -> settings.put(StreamsConfig.consumerPrefix(key), value));
        // Streams would hold a finding back for 100 ms to fill a batch
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 0);
        return settings;
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

    record StreamSettings(Properties kafka) {}
}
