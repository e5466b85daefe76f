package no.varde.alerts.notify.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param url of the receiver; the channel is absent without
 * @param secret key of the signature, known to the receiver; no default
 * @param timeout for connecting, and for the answer
 */
@Validated
@ConfigurationProperties("alerts.notify.webhook")
public record WebhookProperties(
        @NotNull URI url,
        @NotBlank String secret,
        @DefaultValue("10s") @NotNull Duration timeout) {

    @Override
    public String toString() {
        return "WebhookProperties[url=" + url + ", secret=…]";
    }
}
