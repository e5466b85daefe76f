package no.varde.alerts.notify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.varde.alerts.notify.Channel.Attempt;
import no.varde.contract.event.EscalationChain;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Sends what is pending. A message is claimed before it is sent, for longer than any channel takes, and its outcome kept
 * afterwards: a sender that dies between the two leaves it to be sent once more, under the same id.
 */
public final class NotificationSender {

    private static final Logger LOG = LoggerFactory.getLogger(NotificationSender.class);
    private static final String NOT_CONFIGURED = "NOT_CONFIGURED";
    private static final Duration CLAIM = Duration.ofMinutes(2);

    private final NotificationStore store;
    private final Map<EscalationChain.Channel, Channel> channels = new EnumMap<>(EscalationChain.Channel.class);
    private final Contacts contacts;
    private final NotifyProperties properties;
    private final NotifyMeters meters;
    private final Clock clock;

    public NotificationSender(
            NotificationStore store,
            List<Channel> channels,
            Contacts contacts,
            NotifyProperties properties,
            NotifyMeters meters,
            Clock clock) {
        this.store = store;
        channels.forEach(channel -> this.channels.put(channel.kind(), channel));
        this.contacts = contacts;
        this.properties = properties;
        this.meters = meters;
        this.clock = clock;
    }

    /** @return whether there was anything to send */
    public boolean sendNext() {
        Instant now = clock.instant();
        List<Notification> claimed = store.claim(now, now.plus(CLAIM), 1);
        claimed.forEach(this::send);
        return !claimed.isEmpty();
    }

    private void send(Notification notification) {
        Channel channel = channels.get(notification.channel());
        Attempt attempt = channel == null ? new Attempt.Refused(NOT_CONFIGURED) : attempt(channel, notification);
        Instant now = clock.instant();
        switch (attempt) {
            case Attempt.Accepted accepted -> {
                var state = accepted.delivered() ? Notification.State.DELIVERED : Notification.State.SENT;
                if (store.concluded(notification, state, now)) {
                    meters.became(notification.channel(), state);
                }
            }
            case Attempt.Refused refused -> lost(notification, Notification.State.FAILED, refused.code());
            case Attempt.Later later -> tryLater(notification, later.code(), now);
        }
    }

    private Attempt attempt(Channel channel, Notification notification) {
        try {
            return channel.send(message(notification));
        } catch (RuntimeException e) {
            // whatever it is, the message is tried again and the other messages are sent
            LOG.warn(
                    "{} failed over {}: {}",
                    notification.id(),
                    channel.kind(),
                    e.getClass().getName());
            return new Attempt.Later("ERROR");
        }
    }

    private void tryLater(Notification notification, String code, Instant now) {
        if (now.isBefore(notification.createdAt().plus(properties.giveUpAfter()))) {
            LOG.info("{} over {} is tried again: {}", notification.id(), notification.channel(), code);
            store.retry(notification, code, now.plus(properties.pauseAfter(notification.attempts())));
        } else {
            lost(notification, Notification.State.DEAD, code);
        }
    }

    private void lost(Notification notification, Notification.State state, String code) {
        if (store.failed(notification, state, code)) {
            LOG.atLevel(code.equals(NOT_CONFIGURED) ? Level.DEBUG : Level.WARN) // the start has said it
                    .log("{} over {} is {}: {}", notification.id(), notification.channel(), state, code);
            meters.became(notification.channel(), state);
        }
    }

    private Channel.Message message(Notification of) {
        Wording wording = new Wording(properties.language(), properties.dashboardUrl());
        String user = of.user();
        return new Channel.Message(
                of.id(),
                of.reference(),
                user == null ? Contacts.Contact.NONE : contacts.of(user),
                of.alertId(),
                of.careUnitId(),
                of.severity(),
                of.step(),
                wording.subject(of.severity()),
                wording.text(of.severity(), of.careUnitId()),
                wording.link(of.alertId()),
                of.createdAt());
    }
}
