package no.varde.ingest.mqtt;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param url {@code tcp://} on loopback, {@code ssl://} elsewhere
 * @param username the bridge's own account
 * @param password its password; empty where a certificate stands for it
 * @param clientId stem of the client ids; stable over restarts, and another one for each bridge process
 * @param group shared-subscription group; the same for all bridge processes
 * @param connections connections on the shared subscription
 * @param receiveMaximum messages that one connection may have unacknowledged
 * @param sessionExpiry how long the broker keeps messages for a bridge that is away
 * @param keepAlive between signs of life
 * @param timeout for connecting and subscribing
 * @param firstPause before connecting again; doubles up to {@code longestPause}
 * @param receiptQueue receipts that may wait to be sent
 */
@Validated
@ConfigurationProperties("ingest.mqtt")
public record MqttProperties(
        @DefaultValue("tcp://127.0.0.1:1883") @NotNull URI url,
        @DefaultValue("varde-ingest") @NotBlank String username,
        @DefaultValue("") String password,
        @DefaultValue("varde-ingest") @NotBlank String clientId,
        @DefaultValue("ingest") @NotBlank String group,
        @DefaultValue("2") @Min(1) @Max(32) int connections,
        @DefaultValue("200") @Min(1) @Max(65_535) int receiveMaximum,
        @DefaultValue("7d") @NotNull Duration sessionExpiry,
        @DefaultValue("30s") @NotNull Duration keepAlive,
        @DefaultValue("10s") @NotNull Duration timeout,
        @DefaultValue("500ms") @NotNull Duration firstPause,
        @DefaultValue("5s") @NotNull Duration longestPause,
        @DefaultValue("10000") @Min(1) int receiptQueue) {

    /**
     * Sees to it that a worker of the bridge has room for all that may be unacknowledged: what finds none drops its
     * connection, and would come again and again.
     *
     * @throws IllegalArgumentException if it has not
     */
    void requireRoom(int queueCapacity) {
        int unacknowledged = connections * receiveMaximum;
        if (queueCapacity < unacknowledged) {
            throw new IllegalArgumentException("ingest.bridge.queue-capacity is " + queueCapacity
                    + ", but has to be at least ingest.mqtt.connections × ingest.mqtt.receive-maximum = "
                    + unacknowledged);
        }
    }

    /** Leaves the password out, so that no log can show it. */
    @Override
    public String toString() {
        return "MqttProperties[url=" + url + ", username=" + username + ", clientId=" + clientId + "]";
    }
}
