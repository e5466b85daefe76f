package no.varde.contract.event;

/** How urgent a finding or alert is, worst first. */
public enum Severity {
    /** Act now. Never falls by itself. */
    RED,
    /** Look at it today. */
    YELLOW,
    /** A device or data matter, not the patient's state. */
    TECH,
    /** Worth knowing, and for the patient's own inbox: never an alert. */
    INFO
}
