package no.varde.alerts.stream;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the rules run.
 *
 * @param applicationId consumer group and prefix of the changelog topics
 * @param stateDir where the state of patients lies between starts; one process each
 * @param threads stream threads, at most one per partition does work
 * @param replicationFactor of the changelog topics: 1 on one broker, 3 on a cluster
 * @param commitInterval how much is evaluated again after a crash; findings do not wait for it
 * @param sessionTimeout how long a dead instance keeps its patients before others take over
 * @param recentReadings most readings of patients at work lately that each partition holds in memory, some 300 bytes each
 * @param threadReplacements how many failed threads are replaced within an hour before readiness goes down
 */
@Validated
@ConfigurationProperties("alerts.streams")
public record StreamProperties(
        @DefaultValue("varde-alerts") @NotBlank String applicationId,
        @DefaultValue("varde-data/alerts-streams") @NotNull Path stateDir,
        @DefaultValue("1") @Min(1) @Max(64) int threads,
        @DefaultValue("1") @Min(1) @Max(5) short replicationFactor,
        @DefaultValue("100ms") @NotNull Duration commitInterval,
        @DefaultValue("10s") @NotNull Duration sessionTimeout,
        @DefaultValue("20000") @Min(1000) @Max(10_000_000) int recentReadings,
        @DefaultValue("5") @Min(0) int threadReplacements) {}
