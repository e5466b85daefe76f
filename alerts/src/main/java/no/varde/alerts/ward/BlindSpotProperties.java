package no.varde.alerts.ward;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When so many patients are silent at once that the fault is more likely Varde's than theirs. Source: TECH-8.
 *
 * @param share of the active patients who are silent, above which the platform is blind, 0 to 1
 * @param patients how many must be silent at the least: on a small ward a few say nothing about the platform
 * @param every how often it is looked at
 */
@Validated
@ConfigurationProperties("alerts.blind-spot")
public record BlindSpotProperties(
        @DefaultValue("0.2") @DecimalMin("0.01") @DecimalMax("1")
        double share,

        @DefaultValue("5") @Min(1) int patients,
        @DefaultValue("10s") @NotNull Duration every) {}
