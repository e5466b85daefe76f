package no.varde.dashboard.live;

import no.varde.contract.event.AlertChanged;
import no.varde.contract.json.EventCodec;

/**
 * One server-sent event.
 *
 * @param id what the browser gives back as Last-Event-ID; whatever it says, it is answered with a refresh
 */
record Signal(String id, String name, String data) {

    /** Fetch everything: at the start, after a break, and when too much happened at once. */
    static final Signal REFRESH = new Signal("0", "refresh", "{}");

    static final Signal END = new Signal("0", "end", "");

    /**
     * Ids and codes alone.
     *
     * @param level how many steps of its chain were taken
     */
    record Changed(String patientId, String alertId, String event, String severity, String state, int level) {}

    static Signal of(AlertChanged change) {
        String patient = change.patientId() == null ? "" : change.patientId();
        int level = change.escalationLevel() == null ? 0 : change.escalationLevel();
        Changed changed = new Changed(
                patient,
                change.alertId(),
                change.event(),
                change.severity().name(),
                change.state().name(),
                level);
        String id = change.alertId() + ":" + change.version() + ":" + level;
        return new Signal(id, "alert", EventCodec.encodeToString(changed));
    }
}
