package no.varde.ingest.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import no.varde.contract.Topic;
import no.varde.contract.json.CloudEvent;
import no.varde.contract.json.EventCodec;
import no.varde.ingest.bridge.EventLog;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Events on Kafka, acknowledged by all replicas that have to have them. */
final class KafkaEventLog implements EventLog, AutoCloseable {

    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

    private final Producer<byte[], byte[]> producer;
    private final Timer sendTime;

    KafkaEventLog(Map<String, Object> connection, KafkaProducerProperties properties, MeterRegistry meters) {
        producer = new KafkaProducer<>(settings(connection, properties));
        sendTime = Timer.builder("varde.bridge.kafka.send")
                .description("from handing an event to the producer until Kafka acknowledged it")
                .publishPercentileHistogram()
                .register(meters);
    }

    static Map<String, Object> settings(Map<String, Object> connection, KafkaProducerProperties properties) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "varde-ingest-bridge");
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 2);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, properties.maxBlock().toMillis());
        settings.put(
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                Math.toIntExact(properties.deliveryTimeout().toMillis()));
        settings.put(
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                Math.toIntExact(properties.requestTimeout().toMillis()));
        return settings;
    }

    @Override
    public CompletableFuture<Void> append(Topic topic, String key, Record event, CloudEvent attributes) {
        CompletableFuture<Void> appended = new CompletableFuture<>();
        ProducerRecord<byte[], byte[]> kafkaRecord =
                new ProducerRecord<>(topic.name(), key.getBytes(StandardCharsets.UTF_8), EventCodec.encode(event));
        attributes.headers().forEach((name, value) -> kafkaRecord.headers().add(name, value));
        Timer.Sample sample = Timer.start();
        try {
            var _ = producer.send(kafkaRecord, (metadata, failure) -> {
                if (failure == null) {
                    sample.stop(sendTime);
                    appended.complete(null);
                } else {
                    appended.completeExceptionally(failure);
                }
            });
        } catch (RuntimeException e) {
            appended.completeExceptionally(e);
        }
        return appended;
    }

    @Override
    public void close() {
        producer.close(CLOSE_TIMEOUT);
    }
}
