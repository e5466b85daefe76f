package no.varde.standalone.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.varde.contract.vitals.Vital;
import no.varde.contract.vitals.VitalsTable;
import no.varde.standalone.cli.UsageException;

/** What a CSV file's headers obviously mean. Where it matters and is not obvious, there is no guess. */
final class HeaderGuess {

    private static final List<String> TIME_NAMES = List.of(
            "measuredat", "timestamp", "datetime", "time", "effectivedatetime", "date", "tid", "tidspunkt", "dato");

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("heartrate", "HEART_RATE"),
            Map.entry("hr", "HEART_RATE"),
            Map.entry("pulse", "HEART_RATE"),
            Map.entry("puls", "HEART_RATE"),
            Map.entry("spo2", "SPO2"),
            Map.entry("o2sat", "SPO2"),
            Map.entry("sbp", "BP_SYSTOLIC"),
            Map.entry("systolic", "BP_SYSTOLIC"),
            Map.entry("dbp", "BP_DIASTOLIC"),
            Map.entry("diastolic", "BP_DIASTOLIC"),
            Map.entry("resprate", "RESP_RATE"),
            Map.entry("respiratoryrate", "RESP_RATE"),
            Map.entry("rr", "RESP_RATE"),
            Map.entry("weightkg", "BODY_WEIGHT"),
            Map.entry("temperaturec", "BODY_TEMP"),
            Map.entry("tempc", "BODY_TEMP"),
            Map.entry("temperaturef", "BODY_TEMP[degF]"),
            Map.entry("tempf", "BODY_TEMP[degF]"),
            Map.entry("steps", "STEPS"),
            Map.entry("acvpu", "ACVPU"));

    private HeaderGuess() {}

    static Optional<String> timeColumn(List<String> header) {
        return TIME_NAMES.stream()
                .flatMap(name -> header.stream().filter(column -> plain(column).equals(name)))
                .findFirst();
    }

    static List<ColumnMapping> mappings(List<String> header) throws UsageException {
        List<ColumnMapping> found = new ArrayList<>();
        for (String column : header) {
            Optional<String> target = target(column);
            if (target.isPresent()) {
                found.add(ColumnMapping.parse(column + "=" + target.get()));
            }
        }
        return found;
    }

    private static Optional<String> target(String column) {
        if (VitalsTable.STANDARD.byKey(column).isPresent()) {
            return Optional.of(column);
        }
        String name = plain(column);
        if (name.contains("glucose")) {
            return glucoseUnit(name).map(unit -> "GLUCOSE_MMOL[" + unit + "]");
        }
        return Optional.ofNullable(WORDS.get(name));
    }

    /** The two units of glucose differ eighteenfold: only a header that names one is believed. */
    private static Optional<String> glucoseUnit(String name) {
        if (name.contains("mgdl")) {
            return Optional.of("mg/dL");
        }
        return name.contains("mmol") ? Optional.of("mmol/L") : Optional.empty();
    }

    private static String plain(String column) {
        return column.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    static String knownCodes() {
        return VitalsTable.STANDARD.all().stream().map(Vital::code).collect(Collectors.joining(", "));
    }
}
