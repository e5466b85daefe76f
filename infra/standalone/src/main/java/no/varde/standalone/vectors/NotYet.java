package no.varde.standalone.vectors;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** A kind that is known by sight only: it fails, so that nobody believes that its cases passed. */
record NotYet(String name, Predicate<JsonNode> sight) implements VectorKind {

    @Override
    public boolean recognises(JsonNode file) {
        return sight.test(file);
    }

    @Override
    public Optional<List<CaseResult>> check(JsonNode file) {
        return Optional.empty();
    }
}
