package no.varde.alerts.notify;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import no.varde.alerts.AlertsPart;
import no.varde.alerts.ConditionalOnPart;
import no.varde.alerts.triage.PatientInbox;
import no.varde.alerts.triage.Transactions;
import no.varde.contract.event.EscalationChain;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

@Configuration(proxyBeanMethods = false)
@ConditionalOnPart(AlertsPart.TRIAGE)
@EnableConfigurationProperties(NotifyProperties.class)
class NotifyConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(NotifyConfiguration.class);

    @Bean
    NotifyMeters notifyMeters(MeterRegistry registry) {
        return new NotifyMeters(registry);
    }

    @Bean
    EscalationStart escalationStart(EscalationStore store, Units units, ObjectProvider<PatientInbox> inbox) {
        return new EscalationStart(store, units, inbox.getIfAvailable(() -> PatientInbox.NONE));
    }

    @Bean
    EscalationRunner escalationRunner(
            EscalationStore store, Units units, Transactions transactions, NotifyMeters meters, Clock clock) {
        return new EscalationRunner(store, units, transactions, meters, clock);
    }

    @Bean
    NotificationSender notificationSender(
            NotificationStore store,
            ObjectProvider<Channel> channels,
            Contacts contacts,
            NotifyProperties properties,
            NotifyMeters meters,
            Clock clock) {
        List<Channel> configured = channels.orderedStream().toList();
        for (EscalationChain.Channel kind : EscalationChain.Channel.values()) {
            if (kind != EscalationChain.Channel.PAGE && configured.stream().noneMatch(it -> it.kind() == kind)) {
                LOG.info("Channel {} is not configured: steps over it pass on to the next one", kind);
            }
        }
        return new NotificationSender(store, configured, contacts, properties, meters, clock);
    }

    @Bean
    NotificationReports notificationReports(NotificationStore store, NotifyMeters meters) {
        return new NotificationReports(store, meters);
    }

    @Bean
    Loop escalationLoop(EscalationRunner runner, NotifyProperties properties) {
        return new Loop("escalation", properties.lookEvery(), () -> {
            runner.takeAll();
            return false;
        });
    }

    @Bean
    NotificationLoops notificationLoops(NotificationSender sender, NotifyProperties properties) {
        return new NotificationLoops(sender, properties);
    }

    @Bean
    SchedulingConfigurer notificationCount(NotificationStore store, NotifyMeters meters, Clock clock) {
        Duration every = Duration.ofSeconds(15);
        return schedule -> schedule.addFixedDelayTask(
                () -> meters.undelivered(store.undeliveredSince(clock.instant().minus(Duration.ofDays(1)))), every);
    }
}
