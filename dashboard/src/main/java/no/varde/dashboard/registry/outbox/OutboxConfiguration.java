package no.varde.dashboard.registry.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutboxProperties.class)
class OutboxConfiguration {

    private final AtomicReference<Runnable> wake = new AtomicReference<>(() -> {});

    @Bean
    Outbox outbox(JdbcClient jdbc, Clock clock, MeterRegistry meters) {
        Gauge.builder("varde.dashboard.outbox.waiting", jdbc, OutboxConfiguration::waiting)
                .description("registry changes that Kafka does not have yet")
                .register(meters);
        return new Outbox(jdbc, clock, () -> wake.get().run());
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "dashboard.outbox.enabled", matchIfMissing = true)
    OutboxRelay outboxRelay(DataSource dataSource, KafkaProperties kafka, OutboxProperties properties, Clock clock) {
        EventSender sender = new KafkaEventSender(producer(kafka, properties.sendTimeout()));
        OutboxRelay relay = new OutboxRelay(dataSource, sender, properties, clock);
        wake.set(relay::wake);
        return relay;
    }

    private static Producer<String, byte[]> producer(KafkaProperties kafka, Duration timeout) {
        Map<String, Object> settings = kafka.buildProducerProperties();
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "varde-registry");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeout.toMillis());
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) timeout.toMillis());
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) timeout.toMillis() / 2);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    private static double waiting(JdbcClient jdbc) {
        return jdbc.sql("SELECT count(*) FROM care.outbox WHERE published_at IS NULL")
                .query(Long.class)
                .single();
    }
}
