package no.varde.embedded;

import com.hivemq.extension.sdk.api.auth.SimpleAuthenticator;
import com.hivemq.extension.sdk.api.auth.parameter.SimpleAuthInput;
import com.hivemq.extension.sdk.api.auth.parameter.SimpleAuthOutput;
import com.hivemq.extension.sdk.api.packets.connect.ConnackReasonCode;
import com.hivemq.extension.sdk.api.packets.connect.ConnectPacket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/** Lets in Varde's own services, and the devices that are known: user name and client id are the device id. */
final class DeviceAuthenticator implements SimpleAuthenticator {

    private final DeviceDirectory devices;
    private final List<ServiceAccess> services;

    DeviceAuthenticator(DeviceDirectory devices, List<ServiceAccess> services) {
        this.devices = devices;
        this.services = List.copyOf(services);
    }

    @Override
    public void onConnect(SimpleAuthInput input, SimpleAuthOutput output) {
        ConnectPacket packet = input.getConnectPacket();
        String username = packet.getUserName().orElse("");
        ByteBuffer password = packet.getPassword().orElse(ByteBuffer.allocate(0));
        if (!mayUse(packet.getClientId(), username)) {
            output.failAuthentication(ConnackReasonCode.CLIENT_IDENTIFIER_NOT_VALID, "client id must be the user name");
        } else if (isRight(username, password)) {
            output.authenticateSuccessfully();
        } else {
            output.failAuthentication(ConnackReasonCode.BAD_USER_NAME_OR_PASSWORD, "unknown device or wrong secret");
        }
    }

    /** Without this, a device could throw another one out by taking its client id. */
    private boolean mayUse(String clientId, String username) {
        return service(username)
                .map(service -> service.owns(clientId))
                .orElseGet(() ->
                        clientId.equals(username) && services.stream().noneMatch(service -> service.owns(clientId)));
    }

    private boolean isRight(String username, ByteBuffer password) {
        return service(username)
                .map(service -> service.accepts(password))
                .orElseGet(() -> devices.accepts(username, password));
    }

    private Optional<ServiceAccess> service(String username) {
        return services.stream().filter(service -> service.isUser(username)).findFirst();
    }
}
