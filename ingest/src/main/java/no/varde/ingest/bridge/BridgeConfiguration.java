package no.varde.ingest.bridge;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import no.varde.contract.vitals.VitalsTable;
import no.varde.ingest.ConditionalOnPart;
import no.varde.ingest.payload.PayloadFormats;
import no.varde.ingest.payload.fhir.FhirDecoder;
import no.varde.ingest.payload.jackson.StrictJson;
import no.varde.ingest.payload.varde.VardeJsonDecoder;
import no.varde.ingest.registry.Registry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the flow together. A new payload format is one more decoder in {@link #formats()}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnPart("bridge")
@EnableConfigurationProperties(BridgeProperties.class)
class BridgeConfiguration {

    @Bean
    Registry registry() {
        return new Registry();
    }

    @Bean
    BridgeMeters bridgeMeters(MeterRegistry meters) {
        return new BridgeMeters(meters);
    }

    @Bean
    Intake intake(Registry registry) {
        return new Intake(formats(), registry.devices());
    }

    @Bean
    Ledger ledger(EventLog events, Registry registry, BridgeMeters meters) {
        return new Ledger(events, registry.patients(), meters, Clock.systemUTC());
    }

    @Bean
    ReadingFlow readingFlow(Intake intake, Ledger ledger, Quarantine quarantine, Receipts receipts) {
        return new ReadingFlow(intake, ledger, quarantine, receipts, Clock.systemUTC());
    }

    @Bean
    StatusFlow statusFlow(Registry registry, EventLog events, BridgeMeters meters) {
        return new StatusFlow(registry.devices(), new StatusPayload(new StrictJson()), events, meters);
    }

    @Bean
    Bridge bridge(ReadingFlow readings, StatusFlow statuses, BridgeMeters meters, BridgeProperties properties) {
        return new Bridge(readings, statuses, meters, properties);
    }

    @Bean
    HealthIndicator bridgeHealthIndicator(Bridge bridge) {
        return () -> bridge.isWorking()
                ? Health.up().build()
                : Health.down()
                        .withDetail("reason", "a worker of the bridge has ended: restart this process")
                        .build();
    }

    @Bean
    QuarantineRelease.Outbound released(Ledger ledger, Receipts receipts, BridgeMeters meters) {
        return new QuarantineRelease.Outbound(ledger, receipts, meters);
    }

    @Bean
    QuarantineRelease quarantineRelease(
            Registry registry, Quarantine quarantine, Intake intake, QuarantineRelease.Outbound outbound) {
        return new QuarantineRelease(registry, quarantine, intake, outbound, Clock.systemUTC());
    }

    private static PayloadFormats formats() {
        return new PayloadFormats(List.of(
                new VardeJsonDecoder(VitalsTable.STANDARD, new StrictJson()),
                new FhirDecoder(VitalsTable.STANDARD, new StrictJson())));
    }
}
