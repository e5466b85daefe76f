package no.varde.ingest.kafka;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long the bridge waits for Kafka before it gives messages back to the broker.
 *
 * @param maxBlock for metadata or buffer space; short, so that back-pressure shows
 * @param deliveryTimeout for an acknowledgement, repeats included
 * @param requestTimeout for one attempt
 * @param retryBackoff between attempts to read the registry
 */
@Validated
@ConfigurationProperties("ingest.kafka")
public record KafkaProducerProperties(
        @DefaultValue("5s") @NotNull Duration maxBlock,
        @DefaultValue("10s") @NotNull Duration deliveryTimeout,
        @DefaultValue("5s") @NotNull Duration requestTimeout,
        @DefaultValue("1s") @NotNull Duration retryBackoff) {}
