package no.varde.alerts.notify.sms;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param url of the gateway; the channel is absent without
 * @param token sent as a bearer token; empty for none
 * @param body JSON in which <code>{to}</code>, <code>{text}</code> and <code>{reference}</code> stand inside quotes
 * @param timeout for connecting, and for the answer
 */
@Validated
@ConfigurationProperties("alerts.notify.sms")
public record SmsProperties(
        @NotNull URI url,
        @DefaultValue("") String token,
        @DefaultValue(BODY) @NotBlank String body,
        @DefaultValue("10s") @NotNull Duration timeout) {

    static final String BODY = "{\"to\":\"{to}\",\"text\":\"{text}\",\"reference\":\"{reference}\"}";

    @Override
    public String toString() {
        return "SmsProperties[url=" + url + ", token=…]";
    }
}
