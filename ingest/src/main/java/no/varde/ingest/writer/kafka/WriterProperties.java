package no.varde.ingest.writer.kafka;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the writer reads Kafka.
 *
 * @param groupId consumer group; writers of one group share the partitions
 * @param sessionTimeout a writer that is not heard of for so long is gone, and others take over its partitions; the
 *     broker allows 6 s and more
 * @param consumers in this process, one thread each; more than partitions are idle
 * @param batch at most this many records per fetch, and so per transaction
 * @param pollTimeout how long one wait for records lasts; not a delay
 * @param minBackoff wait after a first failure; doubles with each further one
 * @param maxBackoff longest wait between tries; tries never end
 * @param stopTimeout how long a stop waits for the batch at hand
 */
@Validated
@ConfigurationProperties("ingest.writer")
record WriterProperties(
        @DefaultValue("varde-ingest-writer") @NotBlank String groupId,
        @DefaultValue("15s") @DurationMin(seconds = 6) Duration sessionTimeout,
        @DefaultValue("1") @Min(1) @Max(64) int consumers,
        @DefaultValue("5000") @Min(1) @Max(100_000) int batch,
        @DefaultValue("250ms") Duration pollTimeout,
        @DefaultValue("100ms") Duration minBackoff,
        @DefaultValue("10s") Duration maxBackoff,
        @DefaultValue("10s") Duration stopTimeout) {}
