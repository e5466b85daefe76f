package no.varde.bench;

import java.util.List;
import java.util.Map;
import no.varde.standalone.cli.UsageException;

/** What can be measured, by the word for it on the command line, in the order in which it is. */
final class Measurements {

    private static final Map<String, List<Measurement>> BY_SUBJECT = Map.of(
            "alerts",
            List.of(
                    new EngineSpeed(),
                    new TopologySpeed(),
                    new DueTick(),
                    new StateSize(),
                    new Floor(),
                    new PublishToAlert()));

    private Measurements() {}

    static List<Measurement> of(String subject) throws UsageException {
        List<Measurement> measurements = BY_SUBJECT.get(subject);
        if (measurements == null) {
            throw new UsageException("cannot measure " + subject + ", only "
                    + String.join(", ", BY_SUBJECT.keySet().stream().sorted().toList()));
        }
        return measurements;
    }
}
