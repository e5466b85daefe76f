package no.varde.standalone.vectors;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** One kind of vector file. A new kind is one class and its line in {@link VectorKinds}. */
interface VectorKind {

    /** As people call it. */
    String name();

    /** By its content, never by its file name. */
    boolean recognises(JsonNode file);

    /** Every case of a file that this kind recognises; empty where this build does not check the kind. */
    Optional<List<CaseResult>> check(JsonNode file);

    /** Expectations that are in such files and that this build has nothing to hold against. */
    default Set<String> notCompared() {
        return Set.of();
    }
}
