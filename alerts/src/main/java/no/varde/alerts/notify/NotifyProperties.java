package no.varde.alerts.notify;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How escalations are followed and messages sent.
 *
 * @param dashboardUrl where a link in a message leads, followed by {@code /alerts/} and the alert's id
 * @param language of messages to staff: {@code nb} or {@code en}
 * @param lookEvery how often due steps are looked for
 * @param senders threads that send
 * @param firstPause before a message is tried again; doubles up to {@code longestPause}
 * @param giveUpAfter how long a message is tried
 */
@Validated
@ConfigurationProperties("alerts.notify")
public record NotifyProperties(
        @DefaultValue("http://127.0.0.1:8080") @NotNull URI dashboardUrl,
        @DefaultValue("nb") @NotNull Locale language,
        @DefaultValue("1s") @NotNull Duration lookEvery,
        @DefaultValue("2") @Min(1) @Max(16) int senders,
        @DefaultValue("10s") @NotNull Duration firstPause,
        @DefaultValue("1h") @NotNull Duration longestPause,
        @DefaultValue("1d") @NotNull Duration giveUpAfter) {

    /** Before the try that follows so many. */
    Duration pauseAfter(int attempts) {
        Duration pause = firstPause;
        for (int i = 1; i < attempts && pause.compareTo(longestPause) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
