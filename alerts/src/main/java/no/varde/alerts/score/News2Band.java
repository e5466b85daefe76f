package no.varde.alerts.score;

/** Clinical risk, mildest first. An aggregate of 5 or more outweighs a single 3. */
public enum News2Band {
    /** 0 to 4 without any single 3. */
    LOW,
    /** A single 3 and less than 5 together. */
    LOW_MEDIUM,
    /** 5 or 6. */
    MEDIUM,
    /** 7 or more. */
    HIGH;

    private static final int MEDIUM_FROM = 5;
    private static final int HIGH_FROM = 7;

    static News2Band of(int sum, boolean anySingle3) {
        if (sum >= HIGH_FROM) {
            return HIGH;
        }
        if (sum >= MEDIUM_FROM) {
            return MEDIUM;
        }
        return anySingle3 ? LOW_MEDIUM : LOW;
    }
}
