package no.varde.alerts.kafka;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How findings are read.
 *
 * @param groupId consumer group of triage
 * @param consumers threads that read, each with partitions of its own
 * @param atOnce most findings in one transaction
 * @param retryAtMost longest pause between tries while the database is away
 */
@Validated
@ConfigurationProperties("alerts.findings")
public record FindingsProperties(
        @DefaultValue("varde-alerts-triage") @NotBlank String groupId,
        @DefaultValue("1") @Min(1) @Max(64) int consumers,
        @DefaultValue("200") @Min(1) @Max(5000) int atOnce,
        @DefaultValue("30s") @NotNull Duration retryAtMost) {}
