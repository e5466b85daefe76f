package no.varde.alerts;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AlertsConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
