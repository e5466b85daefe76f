package no.varde.contract.event;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A device, how it proves who it is and whose it is, on {@code varde.devices} (compacted; the newest version wins).
 *
 * @param version rises strictly per device
 * @param profile names how foreign keys map to vitals; null for none
 * @param credentials any one of them is enough; two while a secret is being rotated
 * @param assignments per source, each to one patient with from and to
 */
public record DeviceRegistered(
        String deviceId,
        String organisationId,
        long version,
        Status status,
        @Nullable String profile,
        List<Credential> credentials,
        List<Assignment> assignments) {

    public DeviceRegistered {
        Objects.requireNonNull(deviceId, "deviceId");
        Objects.requireNonNull(organisationId, "organisationId");
        Objects.requireNonNull(status, "status");
        credentials = credentials == null ? List.of() : List.copyOf(credentials);
        assignments = assignments == null ? List.of() : List.copyOf(assignments);
    }

    public enum Status {
        ACTIVE,
        REVOKED
    }

    /**
     * @param kind what {@code value} is
     * @param value SHA-256 of the secret, 64 hex digits, or the certificate's SHA-256 fingerprint. A plain hash is
     *     enough because secrets are random and of 256 bits.
     */
    public record Credential(Kind kind, String value) {

        public Credential {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(value, "value");
        }

        public enum Kind {
            SECRET_SHA256,
            CERTIFICATE_SHA256
        }
    }

    /**
     * Who a source measures from {@code from} (inside) to {@code to} (outside).
     *
     * @param source sensor behind a gateway; null for whatever never had an assignment of its own
     * @param to null while it lasts
     */
    public record Assignment(
            @Nullable String source,
            String patientId,
            Instant from,
            @Nullable Instant to) {

        public Assignment {
            Objects.requireNonNull(patientId, "patientId");
            Objects.requireNonNull(from, "from");
        }

        public boolean covers(Instant instant) {
            return !instant.isBefore(from) && (to == null || instant.isBefore(to));
        }
    }

    /**
     * The patient whom {@code source} measured at {@code instant}. A source that has, or once had, an assignment of its
     * own is never taken to measure whomever the device measures: after the last of them ended it measures nobody.
     */
    public @Nullable String patientAt(@Nullable String source, Instant instant) {
        boolean hasItsOwn = assignments.stream()
                .anyMatch(a -> a.source() != null && a.source().equals(source));
        String assigned = hasItsOwn ? source : null;
        return assignments.stream()
                .filter(a -> Objects.equals(a.source(), assigned) && a.covers(instant))
                .map(Assignment::patientId)
                .findFirst()
                .orElse(null);
    }
}
