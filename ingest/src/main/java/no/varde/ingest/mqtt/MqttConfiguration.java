package no.varde.ingest.mqtt;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.stream.IntStream;
import no.varde.ingest.ConditionalOnPart;
import no.varde.ingest.bridge.Bridge;
import no.varde.ingest.bridge.BridgeProperties;
import no.varde.ingest.registry.Registry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the connections to the broker. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnPart("bridge")
@EnableConfigurationProperties(MqttProperties.class)
class MqttConfiguration {

    @Bean
    ReceiptPublisher receiptPublisher(MqttProperties properties, BridgeProperties bridge, MeterRegistry meters) {
        properties.requireRoom(bridge.queueCapacity());
        return new ReceiptPublisher(properties, meters);
    }

    @Bean
    MqttConnections mqttConnections(
            MqttProperties properties,
            Bridge bridge,
            Registry registry,
            ReceiptPublisher receipts,
            MeterRegistry meters) {
        Counter lost = meters.counter("varde.bridge.messages.lost");
        var subscribed = IntStream.range(0, properties.connections())
                .mapToObj(number -> new SubscribedConnection(properties, number, bridge, lost, Clock.systemUTC()))
                .toList();
        return new MqttConnections(registry, subscribed, receipts);
    }

    @Bean
    HealthIndicator mqttHealthIndicator(MqttConnections connections) {
        return () -> connections.isConnected()
                ? Health.up().build()
                : Health.down()
                        .withDetail("reason", "the bridge is not connected to the MQTT broker")
                        .build();
    }
}
