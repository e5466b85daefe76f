package no.varde.contract.event;

/** Where an alert is in its life. */
public enum AlertState {
    /** Nobody has taken it. */
    OPEN,
    /** One named person owns it. */
    ACKNOWLEDGED,
    /** The owner is in contact, or waits for a repeat reading. */
    IN_PROGRESS,
    /** The owner parked it until a time, with a reason. */
    SNOOZED,
    /** Ended by a person, with an outcome. */
    RESOLVED,
    /** The condition is gone, and the rule allows it to end untouched. Never RED. */
    AUTO_RESOLVED,
    /** Past the window in which it could re-open; immutable. */
    CLOSED
}
