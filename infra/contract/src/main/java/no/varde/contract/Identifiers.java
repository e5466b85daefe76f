package no.varde.contract;

import java.util.regex.Pattern;

/** The shape of Varde's opaque ids: patientId, deviceId, careUnitId, organisationId. */
public final class Identifiers {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private Identifiers() {}

    public static boolean isValid(String id) {
        return SHAPE.matcher(id).matches();
    }

    /** @throws IllegalArgumentException if {@code id} has not the shape of an id; the message does not repeat it */
    public static String require(String what, String id) {
        if (!isValid(id)) {
            throw new IllegalArgumentException(
                    what + " must be 1 to 64 letters, digits, '.', '_' or '-', and start with a letter or digit");
        }
        return id;
    }
}
