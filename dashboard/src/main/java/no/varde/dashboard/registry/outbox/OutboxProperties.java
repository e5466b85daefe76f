package no.varde.dashboard.registry.outbox;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the registry's events reach Kafka.
 *
 * @param enabled false where another instance does it
 * @param poll how often the relay looks without being woken
 * @param batch how many events go in one round
 * @param sendTimeout how long Kafka may take for one event; a relay that takes over repeats what was published within
 *     twice this time, since its predecessor's last sends may still be under way
 * @param keep how long published rows stay for fault-finding
 */
@Validated
@ConfigurationProperties("dashboard.outbox")
public record OutboxProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("1s") @DurationMin(millis = 10) Duration poll,
        @DefaultValue("500") @Min(1) @Max(10_000) int batch,
        @DefaultValue("15s") @DurationMin(seconds = 1) Duration sendTimeout,
        @DefaultValue("7d") Duration keep) {}
