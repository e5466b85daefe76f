package no.varde.standalone.mqtt;

import no.varde.contract.mqtt.InboxMessage;
import org.jspecify.annotations.Nullable;

/** Hears from one connection. Called on the client's own threads: hand over and return. */
public interface LinkListener {

    /** @param correlation what {@link DeviceLink#publish} was given, or null */
    void receipted(Receipt receipt, @Nullable String correlation);

    /** A message to the patient, which may have come before. */
    void received(InboxMessage message);

    /** @param takenOver whether another connection with the same client id was the reason */
    void lost(boolean takenOver);
}
