package no.varde.alerts.burden;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the burden of alerts is metered.
 *
 * @param days period that the meters look back over
 * @param every how often they are counted
 */
@Validated
@ConfigurationProperties("alerts.burden")
public record BurdenProperties(
        @DefaultValue("30") @Min(1) @Max(90) int days,
        @DefaultValue("1m") @NotNull Duration every) {}
