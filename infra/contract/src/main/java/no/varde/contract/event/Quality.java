package no.varde.contract.event;

/** How far a single value is to be trusted. */
public enum Quality {
    /** Plausible. */
    GOOD,
    /** Unlikely, or its time is: kept and still evaluated, since a real emergency can look impossible. */
    SUSPECT,
    /** Outside what the vital can be: stored and shown struck out, used by no rule. */
    REJECTED
}
