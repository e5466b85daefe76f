package no.varde.contract.event;

/** Whether a device should keep a rejected reading and send it again. */
public enum Retry {
    /** It can never become a reading. */
    NEVER,
    /** Something on Varde's side is missing, such as an assignment: keep it and send it again later. */
    LATER
}
