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

    /** What an id was first used for. */
    public record Holder(@Nullable String contentHash, String patientId) {}

    /** Compares the readings with each other, as if the tables knew none of them. */
    public static FirstArrivals of(List<Arrived<StoredReading>> arrived) {
        return of(arrived, Map.of());
    }

    /**
     * Compares the readings with who has their ids already, and with each other. Readings whose id is made of their
     * contents are not compared: the rows' keys do it.
     */
    public static FirstArrivals of(List<Arrived<StoredReading>> arrived, Map<UUID, Holder> holders) {
        Map<UUID, Holder> seen = new HashMap<>(holders);
        List<StoredReading> first = new ArrayList<>(arrived.size());
        List<StoredReading> conflicts = new ArrayList<>();
        int repeated = 0;
        for (Arrived<StoredReading> arrival : arrived) {
            StoredReading reading = arrival.event();
            Holder self =
                    new Holder(reading.event().contentHash(), reading.event().patientId());
            Holder earlier = self.contentHash() == null ? null : seen.putIfAbsent(reading.id(), self);
            if (earlier == null) {
                first.add(reading);
            } else if (earlier.equals(self)) {
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
