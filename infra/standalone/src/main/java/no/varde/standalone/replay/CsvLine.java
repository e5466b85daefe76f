package no.varde.standalone.replay;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import no.varde.contract.json.EventCodec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A line of a CSV file, told as Varde's own JSON. An empty cell is a value that is missing, never a zero. */
record CsvLine(Instant measuredAt, List<Cell> cells) implements Recorded {

    record Cell(ColumnMapping mapping, String text) {}

    @Override
    public Outgoing at(@Nullable Instant at) {
        Instant when = at == null ? measuredAt : at;
        ObjectNode reading = EventCodec.mapper().createObjectNode();
        reading.put("measuredAt", when.toString());
        ObjectNode values = reading.putObject("values");
        int present = 0;
        for (Cell cell : cells) {
            present += put(values, cell) ? 1 : 0;
        }
        String id = ContentId.of(reading.toString());
        reading.put("id", id);
        return new Outgoing(id, when, reading.toString(), present, cells.size() - present);
    }

    /** What is no number goes out as it is: the platform knows HI and LO, and says no to the rest. */
    private static boolean put(ObjectNode values, Cell cell) {
        String vital = cell.mapping().vital().code();
        if (cell.text().isEmpty()) {
            values.putNull(vital);
            return false;
        }
        BigDecimal number = number(cell);
        if (number == null) {
            values.put(vital, cell.text());
        } else {
            values.put(vital, number);
        }
        return true;
    }

    private static @Nullable BigDecimal number(Cell cell) {
        if (cell.mapping().vital().isCoded()) {
            return null;
        }
        try {
            return cell.mapping().canonical(new BigDecimal(cell.text())).orElse(null);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
