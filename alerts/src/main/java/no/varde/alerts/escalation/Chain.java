package no.varde.alerts.escalation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.varde.contract.event.EscalationChain;

/**
 * The steps that are taken, one after another, while nobody takes an alert.
 *
 * @param repeatEvery from the last step to the first one of the next round
 * @param repeats rounds after the first; when they are used up the alert is an incident. 0: the chain ends with its last
 *     step
 */
public record Chain(List<Step> steps, Duration repeatEvery, int repeats) {

    public Chain {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a chain has a step");
        }
    }

    /** @param channels none for what only stands in a list */
    public record Step(When when, EscalationChain.Target target, List<EscalationChain.Channel> channels) {
        public Step {
            channels = List.copyOf(channels);
        }

        /** Whether it tells nobody: the alert stands in a list, which is there at any hour. */
        boolean isList() {
            return target == EscalationChain.Target.QUEUE;
        }
    }

    /** A unit's own chain. */
    static Chain of(EscalationChain own) {
        List<Step> steps = new ArrayList<>();
        own.steps()
                .forEach(step -> steps.add(new Step(
                        new When.After(Duration.ofMinutes(Math.max(0, step.afterMinutes()))),
                        step.target(),
                        step.channels())));
        boolean repeats = own.repeatMinutes() > 0 && own.repeats() > 0;
        return new Chain(steps, Duration.ofMinutes(Math.max(0, own.repeatMinutes())), repeats ? own.repeats() : 0);
    }

    /** The steps in the order in which they fall due for that alert: the end of a day may come before a due time. */
    List<Step> inOrder(EscalationFacts facts, OpeningHours hours) {
        Comparator<Step> byTime = Comparator.comparing(step -> step.when().dueAt(facts, hours));
        return steps.stream().sorted(byTime).toList();
    }
}
