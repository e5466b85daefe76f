package no.varde.standalone.vectors;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** All kinds of vector files that this build knows. */
final class VectorKinds {

    private static final List<VectorKind> KNOWN = List.of(
            new News2Vectors(),
            new NotYet("Erlang C", file -> file.path("requiredAgents").isArray()),
            new NotYet(
                    "adherence and times",
                    file -> file.path("adherence").isArray()
                            || file.path("timeToAck").isArray()),
            new NotYet("questionnaires", file -> file.path("instruments").isArray()));

    private VectorKinds() {}

    static Optional<VectorKind> of(JsonNode file) {
        return KNOWN.stream().filter(kind -> kind.recognises(file)).findFirst();
    }
}
