package no.varde.alerts.stream;

import java.time.Instant;
import no.varde.alerts.rule.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Keys of the state stores. Ids never hold a slash, so everything of one patient lies in one range, and readings lie in
 * measurement order.
 */
final class Keys {

    static final String ENTRY = "entry/";
    static final String GAP = "gap/";
    static final String DEVICE = "device/";
    static final String FORM = "form/";
    static final String PLAN = "plan";
    static final String SCHEDULED = "scheduled";

    private static final long NANOS = 1_000_000_000L;
    private static final long FARTHEST = Long.MAX_VALUE / NANOS - 1;
    private static final int DIGITS = 16;

    private Keys() {}

    static String plan(String patientId) {
        return patient(patientId) + PLAN;
    }

    static String scheduled(String patientId) {
        return patient(patientId) + SCHEDULED;
    }

    /** @param code null for anything at all */
    static String gap(String patientId, @Nullable String code) {
        return patient(patientId) + GAP + (code == null ? "" : code);
    }

    static String device(String patientId, String deviceId) {
        return patient(patientId) + DEVICE + deviceId;
    }

    static String form(String patientId, String form) {
        return patient(patientId) + FORM + form;
    }

    /** What all readings of a patient start with. */
    static String entries(String patientId) {
        return patient(patientId) + ENTRY;
    }

    static String entry(String patientId, Entry entry) {
        return entries(patientId) + sortable(entry.measuredAt()) + "/" + entry.readingId();
    }

    /** Where readings measured at that instant or later begin. */
    static String entriesFrom(String patientId, Instant measuredAt) {
        return entries(patientId) + sortable(measuredAt);
    }

    static String parked(String patientId, long offset) {
        return patient(patientId) + Hex.of(offset);
    }

    static String patient(String patientId) {
        return patientId + "/";
    }

    /** In the index of due times. */
    static String due(Instant at, String patientId) {
        return sortable(at) + "/" + patientId;
    }

    /** Whose due time a key of the index is. */
    static String dueOf(String key) {
        return key.substring(DIGITS + 1);
    }

    /** The first key after all that start with the prefix, which ends in a slash. */
    static String after(String prefix) {
        return prefix.substring(0, prefix.length() - 1) + (char) ('/' + 1);
    }

    /** Sixteen hex digits that sort as instants do; what lies outside the years 1678 to 2262 sorts at their edge. */
    static String sortable(Instant instant) {
        long seconds = Math.clamp(instant.getEpochSecond(), -FARTHEST, FARTHEST);
        return Hex.of((seconds * NANOS + instant.getNano()) ^ Long.MIN_VALUE);
    }
}
