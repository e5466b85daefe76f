package no.varde.alerts.mqtt;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param url {@code tcp://} on loopback, {@code ssl://} elsewhere; empty switches the inbox off
 * @param username the account of alerts at the broker; its client ids begin with it
 * @param password its password; empty where a certificate stands for it
 * @param group shared-subscription group for acknowledgements; the same for all instances
 * @param keepAlive between signs of life
 * @param timeout for connecting, subscribing and for the broker's word on a message
 * @param pause before connecting again
 * @param lookEvery how often messages that wait are looked for
 * @param resendAfter before a message that no device acknowledged is sent again; doubles with each time
 */
@Validated
@ConfigurationProperties("alerts.mqtt")
public record MqttProperties(
        @DefaultValue("") @NotNull String url,
        @DefaultValue("varde-alerts") @NotBlank String username,
        @DefaultValue("") String password,
        @DefaultValue("alerts") @NotBlank String group,
        @DefaultValue("30s") @NotNull Duration keepAlive,
        @DefaultValue("10s") @NotNull Duration timeout,
        @DefaultValue("2s") @NotNull Duration pause,
        @DefaultValue("1s") @NotNull Duration lookEvery,
        @DefaultValue("1m") @NotNull Duration resendAfter) {

    String acknowledgements() {
        return "$share/" + group + "/varde/+/inbox/ack";
    }

    /** Leaves the password out, so that no log can show it. */
    @Override
    public String toString() {
        return "MqttProperties[url=" + url + ", username=" + username + "]";
    }
}
