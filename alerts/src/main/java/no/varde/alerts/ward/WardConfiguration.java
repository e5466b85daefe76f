package no.varde.alerts.ward;

import java.time.Clock;
import java.time.Duration;
import no.varde.alerts.AlertsPart;
import no.varde.alerts.ConditionalOnPart;
import no.varde.alerts.notice.NoticeStore;
import no.varde.alerts.patient.PatientStore;
import no.varde.alerts.triage.AlertStore;
import no.varde.alerts.triage.FindingTriage;
import no.varde.alerts.triage.StepKeeper;
import no.varde.alerts.triage.Transactions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

@Configuration(proxyBeanMethods = false)
@ConditionalOnPart(AlertsPart.TRIAGE)
@EnableConfigurationProperties({BlindSpotProperties.class, IngestDelayProperties.class})
class WardConfiguration {

    private static final Duration SILENCES_EVERY = Duration.ofSeconds(10);
    private static final Duration NOTICES_KEPT = Duration.ofDays(90);

    @Bean
    Suppressions suppressions(
            AlertStore alerts,
            PatientStore patients,
            SilenceStore silences,
            PlatformStore platform,
            ObjectProvider<StepKeeper> keeper) {
        return new Suppressions(alerts, patients, silences, platform, keeper::getObject);
    }

    @Bean
    PlanTriage planTriage(PatientStore patients, Suppressions suppressions, Transactions transactions, Clock clock) {
        return new PlanTriage(patients, suppressions, transactions, clock);
    }

    @Bean
    Silences silences(
            SilenceStore store,
            PatientStore patients,
            Suppressions suppressions,
            Transactions transactions,
            Clock clock) {
        return new Silences(store, patients, suppressions, transactions, clock);
    }

    @Bean
    PlatformWatch.Settings platformSettings(
            BlindSpotProperties blindSpot, IngestDelayProperties ingestDelay, RulesLag lag, Suppressions suppressions) {
        return new PlatformWatch.Settings(blindSpot, ingestDelay, lag, suppressions);
    }

    @Bean
    PlatformWatch platformWatch(
            PlatformStore store,
            FindingTriage triage,
            Transactions transactions,
            PlatformWatch.Settings settings,
            Clock clock) {
        return new PlatformWatch(store, triage, transactions, settings, clock);
    }

    @Bean
    SchedulingConfigurer wardSchedule(
            Silences silences, PlatformWatch watch, NoticeStore notices, BlindSpotProperties properties, Clock clock) {
        return schedule -> {
            schedule.addFixedDelayTask(silences::endWhatIsOver, SILENCES_EVERY);
            // at a rate, and so on a thread of its own: while Kafka is away a look takes long, and deadlines do not
            // wait
            schedule.addFixedRateTask(watch::look, properties.every());
            schedule.addFixedDelayTask(
                    () -> notices.forgetBefore(clock.instant().minus(NOTICES_KEPT)), Duration.ofHours(1));
        };
    }
}
