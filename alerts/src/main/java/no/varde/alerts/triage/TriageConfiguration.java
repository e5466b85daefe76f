package no.varde.alerts.triage;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import no.varde.alerts.AlertsPart;
import no.varde.alerts.ConditionalOnPart;
import no.varde.alerts.alert.Deadlines;
import no.varde.alerts.alert.DuePolicy;
import no.varde.alerts.alert.Findings;
import no.varde.alerts.notice.NoticeStore;
import no.varde.contract.vitals.VitalsTable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

@Configuration(proxyBeanMethods = false)
@ConditionalOnPart(AlertsPart.TRIAGE)
@EnableScheduling
@EnableConfigurationProperties(TriageProperties.class)
class TriageConfiguration {

    @Bean
    OutboxSignal outboxSignal() {
        return new OutboxSignal();
    }

    @Bean
    TriageMeters triageMeters(MeterRegistry registry) {
        return new TriageMeters(registry);
    }

    @Bean
    DuePolicy duePolicy(TriageProperties properties) {
        return properties.duePolicy();
    }

    @Bean
    Findings findings(DuePolicy due) {
        return new Findings(due, VitalsTable.STANDARD);
    }

    @Bean
    StepKeeper stepKeeper(AlertStore store, ObjectProvider<Aftermath> aftermaths) {
        return new StepKeeper(store, aftermaths.orderedStream().toList());
    }

    @Bean
    FindingTriage findingTriage(
            AlertStore store,
            NoticeStore notices,
            StepKeeper keeper,
            Transactions transactions,
            Findings findings,
            ObjectProvider<PatientInbox> inbox,
            TriageMeters meters,
            Clock clock) {
        PatientInbox patients = inbox.getIfAvailable(() -> PatientInbox.NONE);
        return new FindingTriage(store, notices, keeper, transactions, findings, patients, meters, clock);
    }

    @Bean
    AlertActions alertActions(
            AlertStore store, StepKeeper keeper, Transactions transactions, TriageMeters meters, Clock clock) {
        return new AlertActions(store, keeper, transactions, meters, clock);
    }

    @Bean
    AlertDeadlines alertDeadlines(
            AlertStore store,
            StepKeeper keeper,
            Transactions transactions,
            DuePolicy due,
            TriageMeters meters,
            Clock clock) {
        return new AlertDeadlines(store, keeper, transactions, new Deadlines(due), meters, clock);
    }

    @Bean
    SchedulingConfigurer triageSchedule(TriageProperties properties, AlertDeadlines deadlines, FindingTriage findings) {
        return schedule -> {
            schedule.addFixedDelayTask(deadlines::act, properties.wakeEvery());
            schedule.addFixedDelayTask(findings::forgetOldFindings, properties.forgetEvery());
        };
    }

    @Bean
    SchedulingConfigurer countingSchedule(
            TriageProperties properties, AlertStore store, TriageMeters meters, Clock clock) {
        return schedule ->
                schedule.addFixedDelayTask(() -> meters.loaded(store.load(clock.instant())), properties.countEvery());
    }
}
