package no.varde.alerts.notify.webhook;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import no.varde.alerts.notify.Channel;
import no.varde.alerts.notify.HttpPost;
import no.varde.contract.event.EscalationChain;
import no.varde.contract.event.Severity;
import no.varde.contract.json.EventCodec;
import org.jspecify.annotations.Nullable;

/** One signed POST per step. */
final class WebhookChannel implements Channel, AutoCloseable {

    static final String ID = "Varde-Notification";
    static final String TIMESTAMP = "Varde-Timestamp";
    static final String SIGNATURE = "Varde-Signature";

    private final WebhookProperties properties;
    private final HttpPost receiver;
    private final Clock clock;

    WebhookChannel(WebhookProperties properties, Clock clock) {
        this.properties = properties;
        this.receiver = new HttpPost(properties.url(), properties.timeout());
        this.clock = clock;
    }

    @Override
    public EscalationChain.Channel kind() {
        return EscalationChain.Channel.WEBHOOK;
    }

    @Override
    public Attempt send(Message message) {
        String body = EventCodec.encodeToString(new Body(
                message.id(),
                message.alertId(),
                message.careUnitId(),
                message.severity(),
                message.step(),
                message.text(),
                message.link().toString(),
                message.createdAt()));
        Signature signature = Signature.of(body, clock.instant(), properties.secret());
        Map<String, String> headers =
                Map.of(ID, message.id(), TIMESTAMP, signature.timestamp(), SIGNATURE, signature.value());
        return receiver.post(body, headers, true);
    }

    @Override
    public void close() {
        receiver.close();
    }

    /** @param step of the escalation, 1 for the first */
    record Body(
            String id,
            String alertId,
            @Nullable String careUnitId,
            Severity severity,
            int step,
            String text,
            String link,
            Instant at) {}
}
