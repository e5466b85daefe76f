package no.varde.standalone.vectors;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** NEWS2 cases: inputs as the chart names them, expected sub-scores, total or partial sum, and band. */
final class News2Vectors implements VectorKind {

    /** A hospital's interval, which cannot be met at home: Varde shows the band and computes no interval. */
    private static final Set<String> NOT_COMPARED = Set.of("minMonitoringInterval");

    @Override
    public String name() {
        return "NEWS2";
    }

    @Override
    public boolean recognises(JsonNode file) {
        JsonNode cases = file.path("cases");
        return cases.isArray()
                && (file.path("instrument").asString("").startsWith("NEWS2")
                        || cases.path(0).path("input").has("spo2Scale"));
    }

    @Override
    public Optional<List<CaseResult>> check(JsonNode file) {
        List<CaseResult> results = new ArrayList<>();
        JsonNode cases = file.path("cases");
        cases.forEach(each -> results.add(new CaseResult(each.path("id").asString("(no id)"), faults(each))));
        if (file.has("count") && file.path("count").asInt(-1) != cases.size()) {
            results.add(new CaseResult(
                    "count", List.of("the file announces " + file.path("count") + " cases and has " + cases.size())));
        }
        return Optional.of(results);
    }

    private static List<String> faults(JsonNode each) {
        try {
            return new News2Case(each.path("input"), each.path("expected"), NOT_COMPARED).faults();
        } catch (IllegalArgumentException e) {
            return List.of("cannot be read: " + e.getMessage());
        }
    }

    @Override
    public Set<String> notCompared() {
        return NOT_COMPARED;
    }
}
