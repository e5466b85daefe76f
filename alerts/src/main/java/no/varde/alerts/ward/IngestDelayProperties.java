package no.varde.alerts.ward;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When readings wait too long for the rules. Source: TECH-7.
 *
 * @param limit longest that 95 % of the readings behind findings may wait, and that the rules may lag behind
 * @param window over which findings are looked at, and for how long the rules must lag
 * @param findings how many there must be in the window: of a few, one that waited for its plan is 95 %
 */
@Validated
@ConfigurationProperties("alerts.ingest-delay")
public record IngestDelayProperties(
        @DefaultValue("60s") @NotNull Duration limit,
        @DefaultValue("5m") @NotNull Duration window,
        @DefaultValue("20") @Min(1) int findings) {}
