package no.varde.dashboard.registry;

import java.time.Clock;
import no.varde.dashboard.registry.outbox.Outbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class RegistryConfiguration {

    @Bean
    CareRegistry careRegistry(
            JdbcClient jdbc, Outbox outbox, TransactionTemplate transactions, PasswordEncoder passwords, Clock clock) {
        return new CareRegistry(CareTables.over(jdbc), outbox, transactions, passwords, clock);
    }

    @Bean
    CurrentPlans currentPlans(JdbcClient jdbc) {
        return new CurrentPlans(jdbc);
    }
}
