package no.varde.contract.event;

/** Every reason for which a payload, or a part of it, cannot become a reading. */
public enum RejectionReason {
    /** The PUBLISH is above 256 KiB. */
    TOO_LARGE(Retry.NEVER),
    /** More than 1 000 readings in one PUBLISH. */
    TOO_MANY(Retry.NEVER),
    /** Not parseable in its format: broken JSON, too deep, a NUL character, bad text encoding. */
    MALFORMED(Retry.NEVER),
    /** The content type or topic suffix names no format that Varde reads. */
    UNSUPPORTED_FORMAT(Retry.NEVER),
    /** A required member is missing, such as the time or the values. */
    MISSING_FIELD(Retry.NEVER),
    /** A member has the wrong type or an impossible content, such as a number as text or NaN. */
    INVALID_FIELD(Retry.NEVER),
    /** No value of it names a vital that Varde knows. */
    UNKNOWN_VITAL(Retry.NEVER),
    /** No value of it has a unit that the vital can come in. */
    UNKNOWN_UNIT(Retry.NEVER),
    /** Nothing in it is a measurement: for example an Observation that is a time stamp or was entered in error. */
    NOT_A_MEASUREMENT(Retry.NEVER),
    /** The device is not in the registry. */
    UNKNOWN_DEVICE(Retry.LATER),
    /** The device, or the source behind it, was assigned to nobody at that time. */
    UNASSIGNED_SOURCE(Retry.LATER);

    private final Retry retry;

    RejectionReason(Retry retry) {
        this.retry = retry;
    }

    public Retry retry() {
        return retry;
    }
}
