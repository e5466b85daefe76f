package no.varde.alerts.alert;

import java.util.List;

/** What came of asking an alert to change. */
public sealed interface Transition {

    /** It changed, in one or more steps of rising versions. */
    record Moved(List<Step> steps) implements Transition {
        public Moved {
            steps = List.copyOf(steps);
        }

        static Moved by(Step... steps) {
            return new Moved(List.of(steps));
        }

        public Alert after() {
            return steps.getLast().after();
        }
    }

    /** Nothing to do: it already says so, or what came has been overtaken. */
    record Unchanged(Alert alert) implements Transition {}

    record Refused(Refusal refusal, Alert alert) implements Transition {}
}
