package no.varde.alerts.notify.mail;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param from sender's address; the server itself is set by {@code spring.mail.*} */
@Validated
@ConfigurationProperties("alerts.notify.mail")
public record MailProperties(
        @DefaultValue("varde@localhost") @NotBlank String from) {}
