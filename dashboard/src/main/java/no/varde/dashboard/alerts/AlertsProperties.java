package no.varde.dashboard.alerts;

import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where {@code alerts} is and how this module proves who asks.
 *
 * @param tokenKey base64 of the 32-byte key shared with {@code alerts} (HMAC-SHA-256)
 * @param connectTimeout how long to wait for a connection
 * @param readTimeout how long to wait for an answer; a nurse sees the banner after that
 */
@Validated
@ConfigurationProperties("dashboard.alerts")
public record AlertsProperties(
        @DefaultValue("http://127.0.0.1:8081") URI url,
        @NotBlank String tokenKey,
        @DefaultValue("1s") Duration connectTimeout,
        @DefaultValue("3s") Duration readTimeout) {

    /** The key stays out of logs. */
    @Override
    public String toString() {
        return "AlertsProperties[" + url + "]";
    }
}
