package no.varde.ingest.mqtt;

import io.micrometer.core.instrument.Counter;
import java.util.concurrent.atomic.AtomicBoolean;
import no.varde.ingest.bridge.Delivery;

/** One message's answer on the session on which it came. Holds its id and not its payload. */
final class PahoDelivery implements Delivery {

    private final PahoSession session;
    private final int messageId;
    private final int qos;
    private final Counter lost;
    private final AtomicBoolean answered = new AtomicBoolean();

    PahoDelivery(PahoSession session, int messageId, int qos, Counter lost) {
        this.session = session;
        this.messageId = messageId;
        this.qos = qos;
        this.lost = lost;
    }

    @Override
    public boolean isLive() {
        return session.isLive();
    }

    /** Once only: a second acknowledgement could end the life of another message, which has been given the same id. */
    @Override
    public void acknowledge() {
        if (answered.compareAndSet(false, true) && qos > 0) {
            session.acknowledge(messageId, qos);
        }
    }

    @Override
    public void giveBack() {
        if (!answered.compareAndSet(false, true)) {
            return;
        }
        if (qos > 0) {
            session.end();
        } else {
            lost.increment();
        }
    }
}
