package no.varde.alerts.notify.sms;

import java.util.Map;
import no.varde.alerts.notify.Channel;
import no.varde.alerts.notify.HttpPost;
import no.varde.contract.event.EscalationChain;
import no.varde.contract.json.EventCodec;

/** One SMS per person, without the link: a phone may show it on a locked screen, and links in SMS teach bad habits. */
final class SmsChannel implements Channel, AutoCloseable {

    private final SmsProperties properties;
    private final HttpPost gateway;

    SmsChannel(SmsProperties properties) {
        this.properties = properties;
        this.gateway = new HttpPost(properties.url(), properties.timeout());
    }

    @Override
    public EscalationChain.Channel kind() {
        return EscalationChain.Channel.SMS;
    }

    @Override
    public Attempt send(Message message) {
        String to = message.to().phone();
        if (to == null) {
            return new Attempt.Refused("NO_ADDRESS");
        }
        String body = properties
                .body()
                .replace("{to}", escaped(to))
                .replace("{text}", escaped(message.text()))
                .replace("{reference}", escaped(message.reference()));
        Map<String, String> headers =
                properties.token().isEmpty() ? Map.of() : Map.of("Authorization", "Bearer " + properties.token());
        return gateway.post(body, headers, false);
    }

    private static String escaped(String text) {
        String quoted = EventCodec.mapper().writeValueAsString(text);
        return quoted.substring(1, quoted.length() - 1);
    }

    @Override
    public void close() {
        gateway.close();
    }
}
