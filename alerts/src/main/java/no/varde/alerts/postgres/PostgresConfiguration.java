package no.varde.alerts.postgres;

import java.util.function.Supplier;
import no.varde.alerts.AlertsPart;
import no.varde.alerts.ConditionalOnPart;
import no.varde.alerts.burden.BurdenStore;
import no.varde.alerts.notice.NoticeStore;
import no.varde.alerts.patient.PatientStore;
import no.varde.alerts.simulation.SimulationStore;
import no.varde.alerts.triage.AlertStore;
import no.varde.alerts.triage.OutboxSignal;
import no.varde.alerts.triage.Transactions;
import no.varde.alerts.ward.PlatformStore;
import no.varde.alerts.ward.SilenceStore;
import no.varde.contract.vitals.VitalsTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@ConditionalOnPart(AlertsPart.TRIAGE)
class PostgresConfiguration {

    @Bean
    PostgresOutbox outbox(JdbcClient jdbc, PlatformTransactionManager manager, OutboxSignal signal) {
        return new PostgresOutbox(jdbc, new TransactionTemplate(manager), signal);
    }

    @Bean
    AlertStore alertStore(JdbcClient jdbc, PostgresOutbox outbox) {
        return new PostgresAlertStore(jdbc, outbox);
    }

    @Bean
    PatientStore patientStore(JdbcClient jdbc) {
        return new PostgresPatientStore(jdbc);
    }

    @Bean
    SilenceStore silenceStore(JdbcClient jdbc) {
        return new PostgresSilenceStore(jdbc);
    }

    @Bean
    NoticeStore noticeStore(JdbcClient jdbc) {
        return new PostgresNoticeStore(jdbc);
    }

    @Bean
    PlatformStore platformStore(JdbcClient jdbc) {
        return new PostgresPlatformStore(jdbc);
    }

    @Bean
    BurdenStore burdenStore(JdbcClient jdbc) {
        return new PostgresBurdenStore(jdbc);
    }

    @Bean
    PostgresEscalations escalationStore(JdbcClient jdbc, PostgresOutbox outbox) {
        return new PostgresEscalations(jdbc, outbox, new NotificationRows(jdbc));
    }

    @Bean
    PostgresNotifications notificationStore(JdbcClient jdbc) {
        return new PostgresNotifications(jdbc);
    }

    @Bean
    PostgresUnits units(JdbcClient jdbc, PlatformTransactionManager manager) {
        return new PostgresUnits(jdbc, new TransactionTemplate(manager));
    }

    @Bean
    PostgresInbox inboxStore(JdbcClient jdbc, PlatformTransactionManager manager) {
        return new PostgresInbox(jdbc, new TransactionTemplate(manager));
    }

    @Bean
    CareViews careViews(JdbcClient jdbc) {
        return new CareViews(jdbc);
    }

    @Bean
    SimulationStore simulationStore(JdbcClient jdbc, PlatformTransactionManager manager) {
        TransactionTemplate reading = new TransactionTemplate(manager);
        reading.setReadOnly(true);
        return new PostgresSimulationStore(jdbc, reading, VitalsTable.STANDARD);
    }

    @Bean
    Transactions transactions(PlatformTransactionManager manager) {
        TransactionTemplate template = new TransactionTemplate(manager);
        return new Transactions() {
            @Override
            @SuppressWarnings("NullAway") // the template's result is null only where the work's is
            public <T> T inOne(Supplier<T> work) {
                return template.execute(status -> work.get());
            }
        };
    }
}
