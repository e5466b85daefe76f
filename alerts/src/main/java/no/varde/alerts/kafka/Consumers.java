package no.varde.alerts.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import no.varde.alerts.InstanceId;
import no.varde.contract.Topic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * How triage reads topics: from the beginning, only what is committed, and again until it works.
 *
 * @param settings from {@code spring.kafka.*}
 * @param instance the name by which Kafka knows a restarted instance again
 * @param retryAtMost longest pause between tries
 */
record Consumers(Map<String, Object> settings, @Nullable InstanceId instance, Duration retryAtMost) {

    ConcurrentMessageListenerContainer<String, byte[]> listening(
            Topic topic, String groupId, int atOnce, BatchMessageListener<String, byte[]> listener) {
        ContainerProperties container = new ContainerProperties(topic.name());
        container.setMessageListener(listener);
        container.setGroupId(groupId);
        container.setAckMode(ContainerProperties.AckMode.BATCH);
        var factory = new DefaultKafkaConsumerFactory<>(
                consumer(atOnce), new StringDeserializer(), new ByteArrayDeserializer());
        var listening = new ConcurrentMessageListenerContainer<>(factory, container);
        listening.setCommonErrorHandler(new DefaultErrorHandler(untilItWorks()));
        return listening;
    }

    private Map<String, Object> consumer(int atOnce) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        all.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        all.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, atOnce);
        all.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100);
        all.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        all.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
        if (instance != null) {
            all.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, instance.value());
        }
        return all;
    }

    /** Spring Kafka's own default gives up after ten tries and skips what it gave up on. */
    private ExponentialBackOff untilItWorks() {
        ExponentialBackOff backOff = new ExponentialBackOff(200, 2);
        backOff.setMaxInterval(retryAtMost.toMillis());
        backOff.setMaxElapsedTime(Long.MAX_VALUE);
        return backOff;
    }
}
