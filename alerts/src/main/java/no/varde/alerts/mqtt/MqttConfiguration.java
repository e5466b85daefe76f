package no.varde.alerts.mqtt;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import no.varde.alerts.AlertsPart;
import no.varde.alerts.ConditionalOnPart;
import no.varde.alerts.inbox.Advice;
import no.varde.alerts.inbox.InboxStore;
import no.varde.alerts.inbox.PatientMessages;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** Wires the inbox as a whole: without a broker nothing is written for patients, since nothing could tell them. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnPart(AlertsPart.TRIAGE)
@EnableConfigurationProperties(MqttProperties.class)
class MqttConfiguration {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration COUNT_EVERY = Duration.ofMinutes(1);

    MqttConfiguration(MqttProperties properties) {
        if (properties.url().isBlank()) {
            LoggerFactory.getLogger(MqttConfiguration.class)
                    .info("alerts.mqtt.url is empty: patients get no messages in their inbox");
        }
    }

    @Bean
    @Conditional(OnBroker.class)
    PatientMessages patientMessages(InboxStore store, Advice advice) {
        return new PatientMessages(store, advice);
    }

    @Bean
    @Conditional(OnBroker.class)
    InboxMeters inboxMeters(MeterRegistry registry) {
        return new InboxMeters(registry);
    }

    @Bean
    @Conditional(OnBroker.class)
    InboxConnection inboxConnection(MqttProperties properties, InboxStore store, InboxMeters meters, Clock clock) {
        return new InboxConnection(properties, store, meters, clock);
    }

    @Bean
    @Conditional(OnBroker.class)
    SchedulingConfigurer inboxSchedule(InboxStore store, InboxMeters meters, Clock clock) {
        return schedule -> schedule.addFixedDelayTask(
                () -> {
                    Instant now = clock.instant();
                    meters.unseen(store.unseenSince(now.minus(Duration.ofDays(1)), now));
                    store.forgetExpiredBefore(now.minus(KEPT));
                },
                COUNT_EVERY);
    }
}
