package no.varde.alerts.inbox;

import java.util.Optional;
import no.varde.contract.mqtt.InboxMessage.Zone;
import no.varde.contract.vitals.Text;

/** What a patient's own plan says to do in a zone. */
@FunctionalInterface
public interface Advice {

    /** Empty where the plan says nothing of its own. */
    Optional<Text> of(String patientId, Zone zone);
}
