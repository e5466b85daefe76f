package no.varde.ingest.bridge;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param workers threads that decode; a device always has the same one
 * @param queueCapacity messages that may wait for a worker; at least connections × receive maximum
 */
@Validated
@ConfigurationProperties("ingest.bridge")
public record BridgeProperties(
        @DefaultValue("2") @Min(1) @Max(64) int workers,
        @DefaultValue("1000") @Min(1) @Max(100_000) int queueCapacity) {}
