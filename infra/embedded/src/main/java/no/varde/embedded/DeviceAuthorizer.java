package no.varde.embedded;

import com.hivemq.extension.sdk.api.auth.PublishAuthorizer;
import com.hivemq.extension.sdk.api.auth.SubscriptionAuthorizer;
import com.hivemq.extension.sdk.api.auth.parameter.PublishAuthorizerInput;
import com.hivemq.extension.sdk.api.auth.parameter.PublishAuthorizerOutput;
import com.hivemq.extension.sdk.api.auth.parameter.SubscriptionAuthorizerInput;
import com.hivemq.extension.sdk.api.auth.parameter.SubscriptionAuthorizerOutput;
import com.hivemq.extension.sdk.api.packets.disconnect.DisconnectReasonCode;
import com.hivemq.extension.sdk.api.packets.general.Qos;
import com.hivemq.extension.sdk.api.packets.publish.AckReasonCode;
import com.hivemq.extension.sdk.api.packets.subscribe.SubackReasonCode;
import java.util.List;
import java.util.Optional;
import no.varde.contract.MqttTopics;

/** Keeps a device to its own topics, and its readings and answers to QoS 1 or 2. The client id is the device id: {@link DeviceAuthenticator} saw to that. */
final class DeviceAuthorizer implements PublishAuthorizer, SubscriptionAuthorizer {

    private final List<ServiceAccess> services;

    DeviceAuthorizer(List<ServiceAccess> services) {
        this.services = List.copyOf(services);
    }

    @Override
    public void authorizePublish(PublishAuthorizerInput input, PublishAuthorizerOutput output) {
        String clientId = input.getClientInformation().getClientId();
        String topic = input.getPublishPacket().getTopic();
        boolean allowed = service(clientId)
                .map(service -> service.mayPublish(topic))
                .orElseGet(() -> MqttTopics.mayPublish(clientId, topic));
        if (!allowed) {
            output.failAuthorization(AckReasonCode.NOT_AUTHORIZED, "not a topic of this client");
        } else if (mayBeLost(input.getPublishPacket().getQos()) && mustNotBeLost(clientId, topic)) {
            // There is no acknowledgement that could say it: the device would believe its readings sent.
            output.disconnectClient(DisconnectReasonCode.NOT_AUTHORIZED, "readings and answers need QoS 1");
        } else {
            output.authorizeSuccessfully();
        }
    }

    private static boolean mayBeLost(Qos qos) {
        return qos == Qos.AT_MOST_ONCE;
    }

    private boolean mustNotBeLost(String clientId, String topic) {
        return service(clientId).isEmpty() && MqttTopics.mustArrive(clientId, topic);
    }

    @Override
    public void authorizeSubscribe(SubscriptionAuthorizerInput input, SubscriptionAuthorizerOutput output) {
        String clientId = input.getClientInformation().getClientId();
        String filter = input.getSubscription().getTopicFilter();
        boolean allowed = service(clientId)
                .map(service -> service.maySubscribe(filter))
                .orElseGet(() -> MqttTopics.maySubscribe(clientId, filter));
        if (allowed) {
            output.authorizeSuccessfully();
        } else {
            output.failAuthorization(SubackReasonCode.NOT_AUTHORIZED, "not a topic of this client");
        }
    }

    private Optional<ServiceAccess> service(String clientId) {
        return services.stream().filter(service -> service.owns(clientId)).findFirst();
    }
}
