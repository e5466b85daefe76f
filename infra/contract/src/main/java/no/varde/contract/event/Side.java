package no.varde.contract.event;

/** On which side of its limits a value lies. */
public enum Side {
    LOW,
    HIGH
}
