package no.varde.ingest.payload.varde;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import no.varde.contract.event.RejectionReason;
import no.varde.contract.vitals.Vital;
import no.varde.contract.vitals.VitalsTable;
import no.varde.ingest.payload.DecodedValue;
import no.varde.ingest.payload.ValueCollector;
import no.varde.ingest.payload.json.Json;

/** The member {@code values}: a number, a code, HI or LO, or null under each vital's code. */
final class VardeValues {

    private final VitalsTable table;

    VardeValues(VitalsTable table) {
        this.table = table;
    }

    /** Goes by sorted key, so that the order of the members never matters. A key that is no vital's is free text. */
    void collect(Json.Members members, ValueCollector into) {
        Map<String, Integer> positions = new TreeMap<>();
        for (String key : members.members().keySet()) {
            positions.put(key, positions.size() + 1);
        }
        positions.forEach((key, position) -> {
            Json value = members.members().getOrDefault(key, new Json.Null());
            table.byKey(key)
                    .ifPresentOrElse(
                            coding -> collect(coding, value, into),
                            () -> into.leaveOut("#" + position, RejectionReason.UNKNOWN_VITAL));
        });
    }

    private void collect(VitalsTable.Coding coding, Json json, ValueCollector into) {
        Vital vital = coding.vital();
        switch (json) {
            case Json.Null ignored -> into.keep(new DecodedValue.Absent(vital, "unknown"));
            case Json.Text(String text)
            when vital.codes().contains(text) -> into.keep(new DecodedValue.Coded(vital, text));
            case Json.Text(String text)
            when !vital.isCoded() && (text.equals("HI") || text.equals("LO")) ->
                into.keep(new DecodedValue.Absent(vital, text));
            case Json.Numeral(BigDecimal exact)
            when exact != null && !vital.isCoded() ->
                table.toCanonical(vital, exact, coding.impliedUnit())
                        .ifPresentOrElse(
                                value -> into.keep(new DecodedValue.Numeric(vital, value)),
                                () -> into.leaveOut(vital.code(), RejectionReason.UNKNOWN_UNIT));
            default -> into.leaveOut(vital.code(), RejectionReason.INVALID_FIELD);
        }
    }
}
