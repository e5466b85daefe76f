package no.varde.testkit;

import java.util.UUID;

/** Ids that no other test uses. */
public final class Ids {

    private Ids() {}

    /** Such as {@code p-3f2a9c10}. */
    public static String patient() {
        return unique("p");
    }

    public static String device() {
        return unique("d");
    }

    public static String careUnit() {
        return unique("cu");
    }

    public static String unique(String prefix) {
        return prefix + "-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
