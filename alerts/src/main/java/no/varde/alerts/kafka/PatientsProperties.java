package no.varde.alerts.kafka;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How plans are read by triage; the pause between tries is that of findings.
 *
 * @param groupId consumer group of triage for plans
 * @param atOnce most plans in one poll
 */
@Validated
@ConfigurationProperties("alerts.patients")
public record PatientsProperties(
        @DefaultValue("varde-alerts-patients") @NotBlank String groupId,
        @DefaultValue("200") @Min(1) @Max(5000) int atOnce) {}
