package no.varde.dashboard.access;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Log-in and sessions.
 *
 * @param idle after this long without a click or a key the session ends; live updates do not keep it open
 * @param failuresAllowed wrong passwords in a row before an account must wait
 * @param failureWait how long it waits then
 * @param shift how long a shift lasts that nobody ends
 */
@Validated
@ConfigurationProperties("dashboard.access")
public record AccessProperties(
        @DefaultValue("15m") @DurationMin(seconds = 1) Duration idle,
        @DefaultValue("5") @Min(1) @Max(100) int failuresAllowed,
        @DefaultValue("1m") Duration failureWait,
        @DefaultValue("8h") Duration shift) {}
