package no.varde.ingest.postgres;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import no.varde.ingest.ConditionalOnPart;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the quarantine. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnPart("bridge")
@EnableConfigurationProperties(QuarantineProperties.class)
class PostgresConfiguration {

    @Bean
    WaitingQuarantine quarantine(JdbcClient jdbc, QuarantineProperties properties, MeterRegistry meters) {
        QuarantineTable table = new QuarantineTable(jdbc, new PayloadCipher(properties.key()));
        return new WaitingQuarantine(table, properties, meters, Clock.systemUTC());
    }
}
