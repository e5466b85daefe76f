package no.varde.ingest.payload;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.varde.contract.event.RejectionReason;

/**
 * Gathers the values of one reading: what can be decoded is kept, what cannot is named in a note, and only if nothing
 * is left does a reason speak for the whole.
 */
public final class ValueCollector {

    private static final int MAX_NOTES = 20;

    /** The reason that says most comes first. */
    private static final List<RejectionReason> BY_WEIGHT = List.of(
            RejectionReason.INVALID_FIELD,
            RejectionReason.UNKNOWN_UNIT,
            RejectionReason.MISSING_FIELD,
            RejectionReason.UNKNOWN_VITAL);

    private final Map<String, DecodedValue> values = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();
    private final Set<RejectionReason> problems = EnumSet.noneOf(RejectionReason.class);

    /** Keeps a value; of two values for one vital the first stays. */
    public void keep(DecodedValue value) {
        String code = value.vital().code();
        DecodedValue kept = values.putIfAbsent(code, value);
        if (kept != null && !kept.equals(value)) {
            leaveOut(code, RejectionReason.INVALID_FIELD);
        }
    }

    /** @param what code of the vital, or a position; never text of the payload */
    public void leaveOut(String what, RejectionReason reason) {
        problems.add(reason);
        note(what + " " + reason);
    }

    /** Notes beyond the twentieth are dropped: a stranger decides how many there would be. */
    public void note(String note) {
        if (notes.size() < MAX_NOTES && !notes.contains(note)) {
            notes.add(note);
        }
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    public List<DecodedValue> values() {
        return List.copyOf(values.values());
    }

    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** Why there is no value. */
    public RejectionReason reason() {
        return BY_WEIGHT.stream().filter(problems::contains).findFirst().orElse(RejectionReason.MISSING_FIELD);
    }

    public String detail() {
        return switch (reason()) {
            case INVALID_FIELD -> "a value is not of the type or range that its vital needs";
            case UNKNOWN_UNIT -> "no value has a unit that its vital can come in";
            case UNKNOWN_VITAL -> "no value names a vital that Varde knows";
            default -> "there are no values";
        };
    }
}
