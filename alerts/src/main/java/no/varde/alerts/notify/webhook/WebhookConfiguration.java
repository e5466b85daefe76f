package no.varde.alerts.notify.webhook;

import java.time.Clock;
import no.varde.alerts.AlertsPart;
import no.varde.alerts.ConditionalOnPart;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnPart(AlertsPart.TRIAGE)
@ConditionalOnProperty("alerts.notify.webhook.url")
@EnableConfigurationProperties(WebhookProperties.class)
class WebhookConfiguration {

    @Bean
    WebhookChannel webhookChannel(WebhookProperties properties, Clock clock) {
        return new WebhookChannel(properties, clock);
    }
}
