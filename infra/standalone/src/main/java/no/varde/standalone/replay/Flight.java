package no.varde.standalone.replay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.varde.standalone.mqtt.Receipt;
import org.jspecify.annotations.Nullable;

/** The PUBLISHes on their way, and how receipts settle them. Used by one thread. */
final class Flight {

    private final Map<String, Publication> publications = new LinkedHashMap<>();
    private final Tally tally;
    private int numbers;

    Flight(Tally tally) {
        this.tally = tally;
    }

    Publication add(List<Outgoing> readings) {
        Publication publication = new Publication(Integer.toString(++numbers), readings);
        publications.put(publication.number(), publication);
        return publication;
    }

    Collection<Publication> all() {
        return publications.values();
    }

    int size() {
        return publications.size();
    }

    void lost() {
        publications.values().forEach(Publication::lost);
    }

    /** @return whether the receipt settled anything */
    boolean settle(Receipt receipt, @Nullable String correlation) {
        Publication named = correlation == null ? null : publications.get(correlation);
        List<Publication> candidates = named == null ? new ArrayList<>(publications.values()) : List.of(named);
        int before = tally.receipted();
        for (Publication candidate : candidates) {
            for (Receipt.Accepted accepted : receipt.accepted()) {
                candidate.settle(accepted.id()).forEach(reading -> tally.accepted(reading, accepted.notes()));
            }
            receipt.rejected().forEach(rejected -> reject(candidate, rejected));
        }
        if (named != null) {
            refuseWhole(named, receipt);
        }
        publications.values().removeIf(Publication::isSettled);
        return tally.receipted() > before;
    }

    private void reject(Publication publication, Receipt.Rejected rejected) {
        if (rejected.id() != null) {
            publication.settle(rejected.id()).forEach(reading -> tally.rejected(rejected.reason()));
        }
    }

    /** A rejection that names no reading, neither by id nor by position, stands for the whole PUBLISH: TOO_LARGE. */
    private void refuseWhole(Publication publication, Receipt receipt) {
        receipt.rejected().stream()
                .filter(rejected -> rejected.id() == null && rejected.index() == null)
                .forEach(rejected -> publication.settleAll().forEach(reading -> tally.rejected(rejected.reason())));
    }
}
