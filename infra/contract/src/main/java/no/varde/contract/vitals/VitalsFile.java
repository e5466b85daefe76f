package no.varde.contract.vitals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the table of vitals: comma-separated, quoted where a field holds a comma, {@code #} starts a comment. */
final class VitalsFile {

    private VitalsFile() {}

    static VitalsTable read(String resource) {
        Map<String, Vital> vitals = new LinkedHashMap<>();
        Map<String, VitalsTable.UnitVariant> variants = new LinkedHashMap<>();
        Map<String, Limits> profiles = new LinkedHashMap<>();
        for (Row row : rows(resource)) {
            switch (row.get("kind")) {
                case "NUMERIC", "CODED" -> vitals.put(row.get("code"), vital(row));
                case "PROFILE" -> profiles.put(row.get("code"), limits(row));
                case "VARIANT" ->
                    variants.put(
                            row.get("code"),
                            new VitalsTable.UnitVariant(
                                    row.get("code"), row.get("of"), row.list("loinc"), row.get("ucum")));
                default -> throw new IllegalStateException("unknown kind in " + row);
            }
        }
        return new VitalsTable(vitals, variants, profiles);
    }

    private static Vital vital(Row row) {
        BigDecimal deadband = row.decimal("deadband");
        return new Vital(
                row.get("code"),
                new Text(row.get("name_nb"), row.get("name_en")),
                new Text(row.get("short_nb"), row.get("short_en")),
                row.list("loinc"),
                row.get("ucum"),
                row.get("decimals").isEmpty() ? 0 : Integer.parseInt(row.get("decimals")),
                new Range(row.decimal("reject_below"), row.decimal("reject_above")),
                new Range(row.decimal("suspect_below"), row.decimal("suspect_above")),
                limits(row),
                deadband == null ? BigDecimal.ZERO : deadband,
                row.list("mdc").stream().map(Integer::valueOf).toList(),
                row.list("codes"),
                row.list("red_codes"),
                row.get("source"));
    }

    private static Limits limits(Row row) {
        return new Limits(
                row.decimal("red_low"), row.decimal("yellow_low"), row.decimal("yellow_high"), row.decimal("red_high"));
    }

    private static List<Row> rows(String resource) {
        try (InputStream in = VitalsFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            List<String> lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            List<String> header = fields(lines.getFirst());
            return lines.stream()
                    .skip(1)
                    .map(line -> Row.of(header, fields(line)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }

    private record Row(Map<String, String> cells) {

        static Row of(List<String> header, List<String> fields) {
            if (header.size() != fields.size()) {
                throw new IllegalStateException("expected " + header.size() + " fields: " + fields);
            }
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < header.size(); i++) {
                cells.put(header.get(i), fields.get(i));
            }
            return new Row(cells);
        }

        String get(String column) {
            String value = cells.get(column);
            if (value == null) {
                throw new IllegalStateException("no column " + column);
            }
            return value;
        }

        List<String> list(String column) {
            return get(column).isEmpty() ? List.of() : List.of(get(column).split(" "));
        }

        @Nullable
        BigDecimal decimal(String column) {
            return get(column).isEmpty() ? null : new BigDecimal(get(column));
        }
    }
}
