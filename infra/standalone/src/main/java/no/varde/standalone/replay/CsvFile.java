package no.varde.standalone.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import no.varde.standalone.cli.UsageException;
import org.jspecify.annotations.Nullable;

/** A CSV file with a header, one reading a line. */
final class CsvFile {

    private final RecordedTime times;
    private final @Nullable String timeColumn;
    private final List<String> maps;

    /**
     * @param timeColumn which column holds the time, or null to find it by its name
     * @param maps {@code COLUMN=VITAL[unit]}; empty to go by the headers
     */
    CsvFile(RecordedTime times, @Nullable String timeColumn, List<String> maps) {
        this.times = times;
        this.timeColumn = timeColumn;
        this.maps = List.copyOf(maps);
    }

    Recording read(BufferedReader lines) throws IOException, UsageException {
        String first = lines.readLine();
        if (first == null) {
            throw new UsageException("the file is empty");
        }
        CsvTable table = new CsvTable(first);
        List<ColumnMapping> mappings = mappings(table.header());
        int time = timeIndex(table.header());
        List<Recorded> readings = new ArrayList<>();
        List<Integer> unreadable = new ArrayList<>();
        Instant before = null;
        int number = 1;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            List<String> fields = table.split(line);
            Optional<Instant> at =
                    fields.size() == table.header().size() ? times.parse(fields.get(time), before) : Optional.empty();
            if (at.isEmpty()) {
                unreadable.add(number);
                continue;
            }
            before = at.get();
            readings.add(new CsvLine(at.get(), cells(mappings, table.header(), fields)));
        }
        return new Recording(PublishFormat.VARDE, readings, unreadable);
    }

    private List<ColumnMapping> mappings(List<String> header) throws UsageException {
        List<ColumnMapping> mappings = new ArrayList<>();
        for (String map : maps) {
            mappings.add(ColumnMapping.parse(map));
        }
        if (mappings.isEmpty()) {
            mappings.addAll(HeaderGuess.mappings(header));
        }
        for (ColumnMapping mapping : mappings) {
            require(header, mapping.column());
        }
        if (mappings.isEmpty()) {
            throw new UsageException("no column says by its name which vital it holds: use --map COLUMN=VITAL[unit]."
                    + " Columns: " + String.join(", ", header) + ". Vitals: " + HeaderGuess.knownCodes());
        }
        return mappings;
    }

    private int timeIndex(List<String> header) throws UsageException {
        String column = timeColumn;
        if (column == null) {
            column = HeaderGuess.timeColumn(header)
                    .orElseThrow(() -> new UsageException(
                            "which column holds the time? Use --time COLUMN. Columns: " + String.join(", ", header)));
        }
        return require(header, column);
    }

    private static int require(List<String> header, String column) throws UsageException {
        int index = header.indexOf(column);
        if (index < 0) {
            throw new UsageException("there is no column " + column + "; there are: "
                    + header.stream().collect(Collectors.joining(", ")));
        }
        return index;
    }

    private static List<CsvLine.Cell> cells(List<ColumnMapping> mappings, List<String> header, List<String> fields) {
        return mappings.stream()
                .map(mapping -> new CsvLine.Cell(
                        mapping, fields.get(header.indexOf(mapping.column())).strip()))
                .toList();
    }
}
