package no.varde.dashboard.live;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import no.varde.contract.Topics;
import no.varde.contract.event.AlertChanged;
import no.varde.contract.json.EventCodec;
import no.varde.contract.json.UndecodableEvent;
import no.varde.dashboard.access.StaffDirectory;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.kafka.support.TopicPartitionOffset;
import org.springframework.kafka.support.TopicPartitionOffset.SeekPosition;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LiveProperties.class)
class LiveConfiguration {

    private static final Logger log = LoggerFactory.getLogger(LiveConfiguration.class);

    @Bean
    LiveStreams liveStreams(StaffDirectory directory, LiveProperties properties, MeterRegistry meters) {
        return new LiveStreams(directory, properties, meters);
    }

    /**
     * Reads all partitions from their ends, without a consumer group: every instance must see every change, none needs
     * the past, and there is no group to join before the first one arrives.
     */
    @Bean
    KafkaMessageListenerContainer<String, byte[]> alertChanges(
            KafkaProperties kafka, LiveStreams streams, MeterRegistry meters, Clock clock) {
        Map<String, Object> settings = kafka.buildConsumerProperties();
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "varde-dashboard-live");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        ContainerProperties properties = new ContainerProperties(IntStream.range(0, Topics.ALERTS.partitions())
                .mapToObj(partition -> new TopicPartitionOffset(Topics.ALERTS.name(), partition, SeekPosition.END))
                .toArray(TopicPartitionOffset[]::new));
        properties.setAckMode(ContainerProperties.AckMode.MANUAL);
        Timer delay = Timer.builder("varde.dashboard.live.delay")
                .description("from a change of an alert to its being passed on to the pages")
                .register(meters);
        properties.setMessageListener((MessageListener<String, byte[]>) message -> {
            try {
                AlertChanged change = EventCodec.decode(message.value(), AlertChanged.class);
                streams.push(change);
                delay.record(Duration.between(change.at(), clock.instant()));
            } catch (UndecodableEvent e) {
                log.warn("Skipped a record of {}: {}", message.topic(), e.getMessage());
            }
        });
        return new KafkaMessageListenerContainer<>(
                new DefaultKafkaConsumerFactory<>(settings, new StringDeserializer(), new ByteArrayDeserializer()),
                properties);
    }
}
