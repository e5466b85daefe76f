package no.varde.contract.event;

import java.time.Instant;
import java.util.Objects;

/**
 * A clinician marked a reading as invalid, on {@code varde.corrections}. Charts and rules then skip it; the record
 * keeps both.
 *
 * @param reason code such as WRONG_PERSON or SENSOR_FAULT
 * @param by user id
 */
public record ReadingInvalidated(
        String readingId, String patientId, Instant measuredAt, String reason, String by, Instant at) {

    public ReadingInvalidated {
        Objects.requireNonNull(readingId, "readingId");
        Objects.requireNonNull(patientId, "patientId");
        Objects.requireNonNull(measuredAt, "measuredAt");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }
}
