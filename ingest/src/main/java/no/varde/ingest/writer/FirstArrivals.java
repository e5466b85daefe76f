package no.varde.ingest.writer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Readings of one batch sorted out by identity: of each id the first, in partition order, wins.
 *
 * @param first readings to store
 * @param conflicts readings whose id was taken by other contents
 * @param repeatedValues values of readings that came again
 */
public record FirstArrivals(List<StoredReading> first, List<StoredReading> conflicts, int repeatedValues) {

    /**
     * What an id was first used for.
     *
     * @param contentHash null where the id itself says the contents
     */
    public record Holder(@Nullable String contentHash, String patientId) {

        private static Holder of(StoredReading reading) {
            return new Holder(reading.event().contentHash(), reading.event().patientId());
        }

        /** An id that once was enough to say the contents always is: whatever comes under it has the same. */
        private boolean isRepeatedBy(Holder later) {
            return patientId.equals(later.patientId)
                    && (contentHash == null || later.contentHash == null || contentHash.equals(later.contentHash));
        }
    }

    /** Compares the readings with each other, as if the tables knew none of them. */
    public static FirstArrivals of(List<Arrived<StoredReading>> arrived) {
        return of(arrived, Map.of());
    }

    /** Compares the readings with who has their ids already, and with each other. */
    public static FirstArrivals of(List<Arrived<StoredReading>> arrived, Map<UUID, Holder> holders) {
        Map<UUID, Holder> seen = new HashMap<>(holders);
        List<StoredReading> first = new ArrayList<>(arrived.size());
        List<StoredReading> conflicts = new ArrayList<>();
        int repeated = 0;
        for (Arrived<StoredReading> arrival : arrived) {
            StoredReading reading = arrival.event();
            Holder self = Holder.of(reading);
            Holder earlier = seen.putIfAbsent(reading.id(), self);
            if (earlier == null) {
                first.add(reading);
            } else if (earlier.isRepeatedBy(self)) {
                repeated += reading.values().size();
            } else {
                conflicts.add(reading);
            }
        }
        return new FirstArrivals(first, conflicts, repeated);
    }

    /** Those of the first whose id does not already say their contents. */
    public List<StoredReading> hashed() {
        return first.stream()
                .filter(reading -> reading.event().contentHash() != null)
                .toList();
    }
}
