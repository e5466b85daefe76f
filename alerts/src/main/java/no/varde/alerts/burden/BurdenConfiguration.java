package no.varde.alerts.burden;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import no.varde.alerts.AlertsPart;
import no.varde.alerts.ConditionalOnPart;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

@Configuration(proxyBeanMethods = false)
@ConditionalOnPart(AlertsPart.TRIAGE)
@EnableConfigurationProperties(BurdenProperties.class)
class BurdenConfiguration {

    @Bean
    BurdenCount burdenCount(BurdenStore store) {
        return new BurdenCount(store);
    }

    @Bean
    BurdenMeters burdenMeters(MeterRegistry registry) {
        return new BurdenMeters(registry);
    }

    @Bean
    SchedulingConfigurer burdenSchedule(
            BurdenCount count, BurdenMeters meters, BurdenProperties properties, Clock clock) {
        // at a rate, and so on a thread of its own: deadlines do not wait for what takes long to count
        return schedule -> schedule.addFixedRateTask(
                () -> {
                    Instant now = clock.instant();
                    Instant since = now.minus(Duration.ofDays(properties.days()));
                    meters.counted(count.total(new BurdenStore.Scope(since, now, null)));
                },
                properties.every());
    }
}
