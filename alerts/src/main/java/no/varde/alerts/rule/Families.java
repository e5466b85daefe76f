package no.varde.alerts.rule;

/** Families of rules that others than themselves need to know. */
public final class Families {

    public static final String LIMITS = "LIM";
    public static final String NEWS = "NEWS";
    public static final String WEIGHT = "HF-W";
    public static final String LATE = "LATE";
    public static final String MISSING = "MISS";

    private Families() {}
}
