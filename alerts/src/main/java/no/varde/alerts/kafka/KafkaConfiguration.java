package no.varde.alerts.kafka;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import no.varde.alerts.AlertsPart;
import no.varde.alerts.ConditionalOnPart;
import no.varde.alerts.InstanceId;
import no.varde.alerts.notify.Units;
import no.varde.alerts.stream.StreamProperties;
import no.varde.alerts.triage.FindingTriage;
import no.varde.alerts.triage.Outbox;
import no.varde.alerts.triage.OutboxSignal;
import no.varde.alerts.triage.TriageMeters;
import no.varde.alerts.ward.PlanTriage;
import no.varde.contract.Topic;
import no.varde.contract.Topics;
import no.varde.contract.event.Finding;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.json.EventCodec;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

@Configuration(proxyBeanMethods = false)
@ConditionalOnPart(AlertsPart.TRIAGE)
@EnableConfigurationProperties({FindingsProperties.class, PatientsProperties.class, StreamProperties.class})
class KafkaConfiguration {

    @Bean
    ConcurrentMessageListenerContainer<String, byte[]> findingsContainer(
            FindingsProperties properties, Consumers consumers, FindingTriage triage, TriageMeters meters) {
        BatchListener<Finding> listener = new BatchListener<>(
                record -> EventCodec.decode(record.value(), Finding.class), triage::accept, meters::poison);
        var listening = consumers.listening(Topics.FINDINGS, properties.groupId(), properties.atOnce(), listener);
        listening.setConcurrency(properties.consumers());
        listening.setBeanName("findings");
        return listening;
    }

    @Bean
    ConcurrentMessageListenerContainer<String, byte[]> patientsContainer(
            PatientsProperties properties, Consumers consumers, PlanTriage triage, MeterRegistry registry) {
        BatchListener<PlanTriage.Change> listener = new BatchListener<>(
                KafkaConfiguration::change, triage::accept, registry.counter("varde.plans.poison")::increment);
        var listening = consumers.listening(Topics.MONITORING, properties.groupId(), properties.atOnce(), listener);
        listening.setBeanName("patients");
        return listening;
    }

    @Bean
    Consumers consumers(FindingsProperties properties, KafkaProperties kafka, ObjectProvider<InstanceId> instance) {
        return new Consumers(kafka.buildConsumerProperties(), instance.getIfAvailable(), properties.retryAtMost());
    }

    @Bean
    KafkaRulesLag rulesLag(StreamProperties streams, KafkaProperties kafka, MeterRegistry registry) {
        KafkaRulesLag lag = new KafkaRulesLag(Admin.create(kafka.buildAdminProperties()), streams.applicationId());
        Gauge.builder("varde.rules.behind", lag, KafkaRulesLag::behindSeconds)
                .baseUnit("seconds")
                .description("How far the rules lag behind the readings")
                .register(registry);
        return lag;
    }

    @Bean
    ConcurrentMessageListenerContainer<String, byte[]> careUnitsContainer(
            FindingsProperties properties, Consumers consumers, Units units, TriageMeters meters) {
        return registry(Topics.CARE_UNITS, RegistryChanges::ofUnit, properties, consumers, units, meters);
    }

    @Bean
    ConcurrentMessageListenerContainer<String, byte[]> devicesContainer(
            FindingsProperties properties, Consumers consumers, Units units, TriageMeters meters) {
        return registry(Topics.DEVICES, RegistryChanges::ofDevice, properties, consumers, units, meters);
    }

    private static ConcurrentMessageListenerContainer<String, byte[]> registry(
            Topic topic,
            Function<ConsumerRecord<String, byte[]>, Consumer<Units>> change,
            FindingsProperties properties,
            Consumers consumers,
            Units units,
            TriageMeters meters) {
        BatchListener<Consumer<Units>> listener =
                new BatchListener<>(change, changes -> changes.forEach(one -> one.accept(units)), meters::poison);
        var listening =
                consumers.listening(topic, properties.groupId() + "-" + topic.name(), properties.atOnce(), listener);
        listening.setBeanName(topic.name());
        return listening;
    }

    /** A bean so that it is closed with the application. */
    @Bean
    DefaultKafkaProducerFactory<String, byte[]> alertsProducer(KafkaProperties kafka) {
        Map<String, Object> settings = kafka.buildProducerProperties();
        settings.putAll(Map.of(
                ProducerConfig.ACKS_CONFIG, "all",
                ProducerConfig.LINGER_MS_CONFIG, 0,
                ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000));
        return new DefaultKafkaProducerFactory<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    @Bean
    AlertsRelay alertsRelay(
            Outbox outbox, OutboxSignal signal, DefaultKafkaProducerFactory<String, byte[]> alertsProducer) {
        return new AlertsRelay(outbox, signal, new KafkaTemplate<>(alertsProducer));
    }

    /** A tombstone has only its key, and a compacted topic takes none without. */
    private static PlanTriage.Change change(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return new PlanTriage.Change(record.key(), null);
        }
        MonitoringPlan plan = EventCodec.decode(record.value(), MonitoringPlan.class);
        return new PlanTriage.Change(plan.patientId(), plan);
    }
}
