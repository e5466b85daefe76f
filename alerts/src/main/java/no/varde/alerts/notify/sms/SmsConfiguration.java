package no.varde.alerts.notify.sms;

import no.varde.alerts.AlertsPart;
import no.varde.alerts.ConditionalOnPart;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnPart(AlertsPart.TRIAGE)
@ConditionalOnProperty("alerts.notify.sms.url")
@EnableConfigurationProperties(SmsProperties.class)
class SmsConfiguration {

    @Bean
    SmsChannel smsChannel(SmsProperties properties) {
        return new SmsChannel(properties);
    }
}
