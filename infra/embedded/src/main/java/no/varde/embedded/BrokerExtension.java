package no.varde.embedded;

import com.hivemq.embedded.EmbeddedExtension;
import com.hivemq.extension.sdk.api.ExtensionMain;
import com.hivemq.extension.sdk.api.parameter.ExtensionStartInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStartOutput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStopInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStopOutput;
import com.hivemq.extension.sdk.api.services.Services;
import com.hivemq.extension.sdk.api.services.session.ClientService;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the broker runs before its listener opens: it learns who may connect, and keeps each client to its topics. */
final class BrokerExtension implements ExtensionMain {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerExtension.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final DeviceDirectory devices;
    private final DeviceFollower follower;
    private final List<ServiceAccess> services;
    private volatile boolean guarding;

    BrokerExtension(DeviceDirectory devices, DeviceFollower follower, List<ServiceAccess> services) {
        this.devices = devices;
        this.follower = follower;
        this.services = List.copyOf(services);
    }

    EmbeddedExtension embedded() {
        return EmbeddedExtension.builder()
                .withId("varde-device-access")
                .withName("Varde device access")
                .withVersion("1")
                .withAuthor("Varde")
                .withExtensionMain(this)
                .build();
    }

    /** Whether it started and guards the broker; without it nobody is let in. */
    boolean isGuarding() {
        return guarding;
    }

    @Override
    public void extensionStart(ExtensionStartInput input, ExtensionStartOutput output) {
        try {
            DeviceAuthenticator authenticator = new DeviceAuthenticator(devices, services);
            DeviceAuthorizer authorizer = new DeviceAuthorizer(services);
            Services.securityRegistry().setAuthenticatorProvider(provider -> authenticator);
            Services.securityRegistry().setAuthorizerProvider(provider -> authorizer);
            ClientService clients = Services.clientService();
            follower.onCut(deviceId -> cut(clients, deviceId));
            follower.awaitCaughtUp(PATIENCE);
            guarding = true;
        } catch (RuntimeException e) {
            LOG.error("The broker cannot learn who may connect", e);
            output.preventExtensionStartup("the devices are not known");
        }
    }

    @Override
    public void extensionStop(ExtensionStopInput input, ExtensionStopOutput output) {
        guarding = false;
        follower.onCut(deviceId -> {});
    }

    private static void cut(ClientService clients, String deviceId) {
        var _ = clients.disconnectClient(deviceId).whenComplete((wasConnected, failure) -> {
            if (failure != null) {
                LOG.warn("Device {} may still be connected", deviceId, failure);
            } else if (wasConnected) {
                LOG.info("Device {} was disconnected: its credentials are no longer valid", deviceId);
            }
        });
    }
}
