package no.varde.dashboard.vitals;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class VitalsConfiguration {

    @Bean
    VitalsReader vitalsReader(JdbcClient jdbc, Clock clock) {
        return new VitalsReader(jdbc, clock);
    }
}
