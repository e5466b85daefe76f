package no.varde.alerts.stream;

import java.time.Instant;
import no.varde.alerts.rule.Entry;

/**
 * Keys of the state stores. Ids never hold a slash, so everything of one patient lies in one range, and readings lie in
 * measurement order.
 */
final class Keys {

    private static final long NANOS = 1_000_000_000L;

    private Keys() {}

    static String plan(String patientId) {
        return patientId + "/plan";
    }

    /** What all readings of a patient start with. */
    static String entries(String patientId) {
        return patientId + "/entry/";
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

    /** The first key after all that start with the prefix, which ends in a slash. */
    static String after(String prefix) {
        return prefix.substring(0, prefix.length() - 1) + (char) ('/' + 1);
    }

    /** Sixteen hex digits that sort as instants do. */
    static String sortable(Instant instant) {
        long nanos = Math.addExact(Math.multiplyExact(instant.getEpochSecond(), NANOS), instant.getNano());
        return Hex.of(nanos ^ Long.MIN_VALUE);
    }
}
