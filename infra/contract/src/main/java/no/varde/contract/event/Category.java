package no.varde.contract.event;

/** What kind of work an alert is, beside how urgent it is. */
public enum Category {
    CLINICAL,
    MISSING,
    TECHNICAL
}
