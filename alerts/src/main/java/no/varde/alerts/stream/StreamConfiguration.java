package no.varde.alerts.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import no.varde.alerts.AlertsPart;
import no.varde.alerts.ConditionalOnPart;
import no.varde.alerts.InstanceId;
import no.varde.alerts.rule.catalogue.RuleCatalogue;
import no.varde.contract.vitals.VitalsTable;
import org.apache.kafka.streams.KafkaStreams;
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
        return StreamSettings.of(properties, kafka.buildStreamsProperties(), instance);
    }

    @Bean
    KafkaProgress streamProgress(StreamSettings settings, Clock clock) {
        return new KafkaProgress(settings.kafka(), clock);
    }

    @Bean
    RuleStream ruleStream(
            StreamProperties properties,
            StreamSettings settings,
            KafkaProgress progress,
            StreamMeters meters,
            Clock clock) {
        RuleBook book = new RuleBook(RuleCatalogue.ALL, VitalsTable.STANDARD);
        StreamParts parts = new StreamParts(book, properties.recentReadings(), progress, meters, clock);
        return new RuleStream(
                () -> new KafkaStreams(RuleTopology.of(parts), settings.kafka()),
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
}
