package no.varde.ingest.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import no.varde.ingest.ConditionalOnPart;
import no.varde.ingest.registry.Registry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes {@code spring.kafka.*} for how to reach Kafka; everything that the promise rests on is set in code. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnPart("bridge")
@EnableConfigurationProperties(KafkaProducerProperties.class)
class KafkaConfiguration {

    @Bean
    KafkaEventLog kafkaEventLog(KafkaProperties kafka, KafkaProducerProperties properties, MeterRegistry meters) {
        return new KafkaEventLog(kafka.buildProducerProperties(), properties, meters);
    }

    @Bean
    RegistryReader registryReader(
            KafkaProperties kafka, KafkaProducerProperties properties, Registry registry, MeterRegistry meters) {
        return new RegistryReader(kafka.buildConsumerProperties(), registry, properties.retryBackoff(), meters);
    }

    @Bean
    HealthIndicator registryHealthIndicator(Registry registry) {
        return () -> registry.isRead()
                ? Health.up().withDetail("devices", registry.devices().size()).build()
                : Health.down()
                        .withDetail("reason", "varde.devices and varde.monitoring have not been read yet")
                        .build();
    }
}
