package no.varde.ingest.timescale;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The writer's own connections; URL and account are those of {@code spring.datasource}.
 *
 * @param connections at most this many; one per consumer is used at a time
 * @param connectTimeout for a new connection, and for a free one of the pool
 * @param statementTimeout after which the server gives a statement up
 * @param lockTimeout after which the server gives up waiting for a lock
 * @param socketTimeout after which a silent server counts as gone; longer than {@code statementTimeout}
 * @param cachedSeries series ids kept in memory, about 200 bytes each
 */
@Validated
@ConfigurationProperties("ingest.writer.database")
public record DatabaseProperties(
        @DefaultValue("4") @Min(1) int connections,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("20s") Duration statementTimeout,
        @DefaultValue("5s") Duration lockTimeout,
        @DefaultValue("30s") Duration socketTimeout,
        @DefaultValue("200000") @Min(1000) int cachedSeries) {}
