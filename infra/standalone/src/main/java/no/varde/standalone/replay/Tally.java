package no.varde.standalone.replay;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts of one replay, from what was sent and what the receipts said. */
final class Tally {

    private int sent;
    private int accepted;
    private int suspect;
    private int struck;
    private int values;
    private int absent;
    private final Map<String, Integer> rejected = new TreeMap<>();

    void sent(int readings) {
        sent += readings;
    }

    /** @param notes of the receipt: {@code SPO2 SUSPECT}, {@code SPO2 REJECTED}, {@code CLOCK} for all of a reading */
    void accepted(Outgoing reading, List<String> notes) {
        accepted++;
        values += reading.values();
        absent += reading.absent();
        int struckHere = count(notes, " REJECTED");
        struck += struckHere;
        suspect += notes.contains("CLOCK") ? reading.values() - struckHere : count(notes, " SUSPECT");
    }

    private static int count(List<String> notes, String ending) {
        return (int) notes.stream().filter(note -> note.endsWith(ending)).count();
    }

    void rejected(String reason) {
        rejected.merge(reason, 1, Integer::sum);
    }

    int sent() {
        return sent;
    }

    int accepted() {
        return accepted;
    }

    int rejected() {
        return rejected.values().stream().mapToInt(Integer::intValue).sum();
    }

    Map<String, Integer> rejectedByReason() {
        return rejected;
    }

    int receipted() {
        return accepted + rejected();
    }

    int good() {
        return values - suspect - struck;
    }

    int suspect() {
        return suspect;
    }

    int struck() {
        return struck;
    }

    int absent() {
        return absent;
    }

    /** Whether each reading that was sent is accounted for. */
    boolean balances() {
        return sent == receipted();
    }
}
