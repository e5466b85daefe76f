package no.varde.alerts.mqtt;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.varde.alerts.OwnThread;
import no.varde.alerts.inbox.InboxStore;
import no.varde.contract.json.EventCodec;
import no.varde.contract.json.UndecodableEvent;
import no.varde.contract.mqtt.InboxAcknowledged;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Publishes what waits and takes in acknowledgements, on one thread, and begins anew whenever the connection ends. */
final class InboxConnection implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(InboxConnection.class);
    private static final Pattern TOPIC = Pattern.compile("varde/([^/]+)/inbox/ack");

    private final MqttProperties properties;
    private final InboxStore store;
    private final InboxMeters meters;
    private final Clock clock;

    /** Two instances must not have the same, or they throw each other out; and nothing is kept under it. */
    private final String clientId;

    private final OwnThread thread = new OwnThread("inbox", this::run);

    InboxConnection(MqttProperties properties, InboxStore store, InboxMeters meters, Clock clock) {
        this.properties = properties;
        this.store = store;
        this.meters = meters;
        this.clock = clock;
        this.clientId =
                properties.username() + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public void stop() {
        thread.stop();
    }

    @Override
    public boolean isRunning() {
        return thread.isRunning();
    }

    private void run() throws InterruptedException {
        while (isRunning()) {
            session();
            Thread.sleep(properties.pause());
        }
    }

    private void session() throws InterruptedException {
        try (InboxSession session = InboxSession.open(properties, clientId)) {
            LOG.info("{} is connected", clientId);
            meters.connected(true);
            Instant look = Instant.MIN;
            while (isRunning() && session.isLive()) {
                Instant now = clock.instant();
                if (!now.isBefore(look)) {
                    look = now.plus(properties.lookEvery());
                    meters.sent(store.publish(now, properties.resendAfter(), waiting -> session.publish(waiting, now)));
                }
                Acknowledgements.Arrived arrived = session.acknowledgements().next(properties.lookEvery());
                if (arrived != null) {
                    take(arrived);
                }
            }
        } catch (MqttException e) {
            LOG.warn("{} cannot connect: MQTT reason {}", clientId, e.getReasonCode());
        } catch (RuntimeException e) {
            // without this thread no patient would be told anything, so nothing ends it but a stop
            LOG.warn("{} begins anew after {}", clientId, e.getClass().getName());
        } finally {
            meters.connected(false);
        }
    }

    private void take(Acknowledgements.Arrived arrived) {
        Matcher topic = TOPIC.matcher(arrived.topic());
        if (!topic.matches()) {
            return;
        }
        try {
            InboxAcknowledged acknowledged = EventCodec.decode(arrived.payload(), InboxAcknowledged.class);
            if (store.acknowledged(topic.group(1), acknowledged.id(), clock.instant())) {
                meters.acknowledged();
            }
        } catch (UndecodableEvent | org.springframework.dao.DataIntegrityViolationException e) {
            LOG.info("An acknowledgement that is none came from {}", topic.group(1));
        }
    }
}
