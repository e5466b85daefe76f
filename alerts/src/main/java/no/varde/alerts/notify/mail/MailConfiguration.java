package no.varde.alerts.notify.mail;

import no.varde.alerts.AlertsPart;
import no.varde.alerts.ConditionalOnPart;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

@Configuration(proxyBeanMethods = false)
@ConditionalOnPart(AlertsPart.TRIAGE)
@ConditionalOnProperty("spring.mail.host")
@EnableConfigurationProperties(MailProperties.class)
class MailConfiguration {

    @Bean
    MailChannel mailChannel(JavaMailSender sender, MailProperties properties) {
        return new MailChannel(sender, properties.from());
    }
}
