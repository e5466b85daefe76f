package no.varde.alerts.kafka;

import java.util.Map;
import no.varde.alerts.AlertsPart;
import no.varde.alerts.ConditionalOnPart;
import no.varde.alerts.InstanceId;
import no.varde.alerts.notify.Units;
import no.varde.alerts.triage.FindingTriage;
import no.varde.alerts.triage.Outbox;
import no.varde.alerts.triage.OutboxSignal;
import no.varde.alerts.triage.TriageMeters;
import no.varde.contract.Topics;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.util.backoff.ExponentialBackOff;

@Configuration(proxyBeanMethods = false)
@ConditionalOnPart(AlertsPart.TRIAGE)
@EnableConfigurationProperties(FindingsProperties.class)
class KafkaConfiguration {

    @Bean
    ConcurrentMessageListenerContainer<String, byte[]> findingsContainer(
            FindingsProperties properties,
            KafkaProperties kafka,
            ObjectProvider<InstanceId> instance,
            FindingTriage triage,
            TriageMeters meters) {
        Map<String, Object> settings = kafka.buildConsumerProperties();
        settings.putAll(consumer(properties));
        instance.ifAvailable(id -> settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, id.value()));
        ContainerProperties container = new ContainerProperties(Topics.FINDINGS.name());
        container.setMessageListener(new FindingsListener(triage, meters));
        container.setGroupId(properties.groupId());
        container.setAckMode(ContainerProperties.AckMode.BATCH);
        var factory =
                new DefaultKafkaConsumerFactory<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        var listening = new ConcurrentMessageListenerContainer<>(factory, container);
        listening.setConcurrency(properties.consumers());
        listening.setBeanName("findings");
        listening.setCommonErrorHandler(new DefaultErrorHandler(untilItWorks(properties)));
        return listening;
    }

    /** On one thread: the topics are small, and each instance's share of them is kept in the one database. */
    @Bean
    KafkaMessageListenerContainer<String, byte[]> registryContainer(
            FindingsProperties properties, KafkaProperties kafka, Units units, TriageMeters meters) {
        Map<String, Object> settings = kafka.buildConsumerProperties();
        settings.putAll(consumer(properties));
        ContainerProperties container = new ContainerProperties(Topics.CARE_UNITS.name(), Topics.DEVICES.name());
        container.setMessageListener(new RegistryListener(units, meters));
        container.setGroupId(properties.groupId() + "-registry");
        container.setAckMode(ContainerProperties.AckMode.BATCH);
        var factory =
                new DefaultKafkaConsumerFactory<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        var listening = new KafkaMessageListenerContainer<>(factory, container);
        listening.setBeanName("registry");
        listening.setCommonErrorHandler(new DefaultErrorHandler(untilItWorks(properties)));
        return listening;
    }

    /** A bean so that it is closed with the application. */
    @Bean
    DefaultKafkaProducerFactory<String, byte[]> alertsProducer(KafkaProperties kafka) {
        Map<String, Object> settings = kafka.buildProducerProperties();
        settings.putAll(Map.of(
                ProducerConfig.ACKS_CONFIG, "all",
                ProducerConfig.LINGER_MS_CONFIG, 0,
                ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000));
        return new DefaultKafkaProducerFactory<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    @Bean
    AlertsRelay alertsRelay(
            Outbox outbox, OutboxSignal signal, DefaultKafkaProducerFactory<String, byte[]> alertsProducer) {
        return new AlertsRelay(outbox, signal, new KafkaTemplate<>(alertsProducer));
    }

    private static Map<String, Object> consumer(FindingsProperties properties) {
        return Map.of(
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                properties.atOnce(),
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                100,
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                10_000,
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                3_000);
    }

    /** Spring Kafka's own default gives up after ten tries and skips what it gave up on. */
    private static ExponentialBackOff untilItWorks(FindingsProperties properties) {
        ExponentialBackOff backOff = new ExponentialBackOff(200, 2);
        backOff.setMaxInterval(properties.retryAtMost().toMillis());
        backOff.setMaxElapsedTime(Long.MAX_VALUE);
        return backOff;
    }
}
