package no.varde.alerts.stream;

import java.time.Instant;
import no.varde.alerts.rule.Sample;

/**
 * Keys of the state stores. Ids never hold a slash, so everything of one patient lies in one range, and the samples of
 * one vital lie in measurement order.
 */
final class Keys {

    private static final long NANOS = 1_000_000_000L;

    private Keys() {}

    static String plan(String patientId) {
        return patientId + "/plan";
    }

    static String seen(String patientId, String readingId) {
        return patientId + "/seen/" + readingId;
    }

    /** Samples that rules may look at. */
    static String samples(String patientId, String vital) {
        return patientId + "/sample/" + vital + "/";
    }

    /** Absent and rejected ones lie apart, so that however many there are they push out none that count. */
    static String unusable(String patientId, String vital) {
        return patientId + "/unusable/" + vital + "/";
    }

    static String sample(String patientId, Sample sample) {
        String samples = sample.isUsable() ? samples(patientId, sample.vital()) : unusable(patientId, sample.vital());
        return samples + sortable(sample.measuredAt()) + "/" + sample.readingId();
    }

    static String parked(String patientId, long offset) {
        return patient(patientId) + "%016x".formatted(offset);
    }

    static String patient(String patientId) {
        return patientId + "/";
    }

    /** The first key after all that start with the prefix, which ends in a slash. */
    static String after(String prefix) {
        return prefix.substring(0, prefix.length() - 1) + (char) ('/' + 1);
    }

    private static String sortable(Instant instant) {
        long nanos = Math.addExact(Math.multiplyExact(instant.getEpochSecond(), NANOS), instant.getNano());
        return "%016x".formatted(nanos ^ Long.MIN_VALUE);
    }
}
