package no.varde.ingest.writer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Readings of one batch sorted out by identity: of each id the first, in partition order, wins.
 *
 * @param first readings to store
 * @param conflicts readings whose id was taken by other contents
 * @param repeatedValues values of readings that came again
 */
public record FirstArrivals(List<StoredReading> first, List<StoredReading> conflicts, int repeatedValues) {

    /** Looks inside the batch only. Readings whose id is made of their contents need no comparing. */
    public static FirstArrivals of(List<Arrived<StoredReading>> arrived) {
        Map<UUID, StoredReading> seen = new HashMap<>();
        List<StoredReading> first = new ArrayList<>(arrived.size());
        List<StoredReading> conflicts = new ArrayList<>();
        int repeated = 0;
        for (Arrived<StoredReading> arrival : arrived) {
            StoredReading reading = arrival.event();
            StoredReading earlier = reading.event().contentHash() == null ? null : seen.get(reading.id());
            if (earlier == null) {
                seen.putIfAbsent(reading.id(), reading);
                first.add(reading);
            } else if (reading.isRepeatOf(
                    earlier.event().contentHash(), earlier.event().patientId())) {
                repeated += reading.values().size();
            } else {
                conflicts.add(reading);
            }
        }
        return new FirstArrivals(first, conflicts, repeated);
    }
}
