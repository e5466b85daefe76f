package no.varde.alerts.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import no.varde.contract.event.Severity;
import no.varde.contract.mqtt.InboxMessage;
import no.varde.contract.mqtt.InboxMessage.Zone;
import org.jspecify.annotations.Nullable;

/** Messages to patients: written with what caused them, published afterwards. */
public interface InboxStore {

    /**
     * Keeps a message for each device that measures this patient now, and nobody else: a device that several patients
     * share cannot say whose message it shows. A message of that id that is there already stays as it is.
     *
     * @return for how many devices
     */
    int add(String patientId, InboxMessage message, Instant now);

    /** The zone that the patient was last told of, for that vital. */
    Optional<Zone> lastZone(String patientId, @Nullable String vital);

    /** What was said earlier of that vital's zone, and no device has acknowledged, is not worth sending any more. */
    void expireZones(String patientId, @Nullable String vital, Instant now);

    /** Severities of the patient's clinical alerts on that vital that are work now, late ones apart. */
    List<Severity> activeOn(String patientId, @Nullable String vital);

    /** Whether the patient was asked to measure that vital since then. */
    boolean wasAskedSince(String patientId, @Nullable String vital, Instant instant);

    /**
     * Hands what is due to the publisher, which says whether the broker has it. What it has is handed out again after a
     * growing pause, until a device acknowledges it or it expires: a broker forgets what nobody subscribes to.
     *
     * @param pause before the first repeat
     * @return how many the broker has
     */
    int publish(Instant now, Duration pause, Predicate<Waiting> publisher);

    /** @return whether there was such a message, not acknowledged before */
    boolean acknowledged(String deviceId, String messageId, Instant now);

    /** Forgets what expired before that instant. */
    int forgetExpiredBefore(Instant instant);

    /** Messages that have expired since that instant without any device's word. */
    long unseenSince(Instant instant, Instant now);

    record Waiting(String deviceId, InboxMessage message) {}
}
