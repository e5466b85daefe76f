package no.varde.dashboard.live;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Live updates.
 *
 * @param heartbeat how often a quiet stream says that it lives; a page without one for 30 s shows a banner
 * @param longest after this long a stream ends, and the browser's reconnect is authorised anew
 */
@Validated
@ConfigurationProperties("dashboard.live")
public record LiveProperties(
        @DefaultValue("15s") @DurationMin(millis = 100) Duration heartbeat,
        @DefaultValue("10m") @DurationMin(seconds = 1) Duration longest) {}
