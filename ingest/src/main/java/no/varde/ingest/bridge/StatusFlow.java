package no.varde.ingest.bridge;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import no.varde.contract.Topics;
import no.varde.contract.event.DeviceRegistered;
import no.varde.contract.event.DeviceStatus;
import no.varde.contract.json.CloudEvent;
import no.varde.ingest.reading.Digest;
import no.varde.ingest.registry.DeviceRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From a device's status to {@code varde.device-status}. A status gets no receipt: the next one replaces it. */
final class StatusFlow {

    private static final Logger log = LoggerFactory.getLogger(StatusFlow.class);

    private final DeviceRegistry devices;
    private final StatusPayload payloads;
    private final EventLog events;
    private final BridgeMeters meters;

    StatusFlow(DeviceRegistry devices, StatusPayload payloads, EventLog events, BridgeMeters meters) {
        this.devices = devices;
        this.payloads = payloads;
        this.events = events;
        this.meters = meters;
    }

    /** Completes when the message has been answered; never exceptionally. */
    CompletableFuture<Void> handle(MessageTopic topic, InboundMessage message) {
        DeviceRegistered device = devices.find(topic.deviceId());
        String patientId = device == null ? null : device.patientAt(null, message.receivedAt());
        Optional<DeviceStatus> status =
                payloads.read(message.payload().bytes(), topic.deviceId(), patientId, message.receivedAt());
        if (status.isEmpty()) {
            meters.unreadableStatus();
            message.delivery().acknowledge();
            return CompletableFuture.completedFuture(null);
        }
        return append(status.get()).handle((written, failure) -> {
            if (failure == null) {
                message.delivery().acknowledge();
            } else if (message.delivery().isLive()) {
                log.warn("A status is given back to the broker: {}", Failures.describe(failure));
                message.delivery().giveBack();
            }
            return null;
        });
    }

    private CompletableFuture<Void> append(DeviceStatus status) {
        String patientId = status.patientId();
        String id = Digest.of("status", status.deviceId(), status.at().toString(), Boolean.toString(status.online()));
        return events.append(
                Topics.DEVICE_STATUS,
                patientId == null ? status.deviceId() : patientId,
                status,
                new CloudEvent(id, DeviceStatus.class, Ledger.SOURCE, status.at()));
    }
}
