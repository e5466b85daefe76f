package no.varde.ingest.writer.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import no.varde.ingest.ConditionalOnPart;
import no.varde.ingest.writer.Stores;
import no.varde.ingest.writer.WriterJournal;
import no.varde.ingest.writer.meters.MeteredJournal;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;

@Configuration(proxyBeanMethods = false)
@ConditionalOnPart("writer")
@EnableConfigurationProperties(WriterProperties.class)
class WriterConfiguration {

    @Bean
    WriterJournal writerJournal(MeterRegistry registry) {
        return new MeteredJournal(registry, Clock.systemUTC());
    }

    @Bean
    WriterThreads writerThreads(
            WriterProperties properties, ConsumerFactory<?, ?> kafka, Stores stores, WriterJournal journal) {
        return new WriterThreads(
                properties,
                new ConsumerSettings(kafka.getConfigurationProperties(), properties),
                new WriterLoop.Destination(
                        SliceWriters.byTopic(stores, journal), stores.checkpoints(), journal, Clock.systemUTC()));
    }

    @Bean
    WriterHealth writerHealthIndicator(WriterThreads threads, WriterProperties properties) {
        return new WriterHealth(threads, properties.consumers());
    }
}
