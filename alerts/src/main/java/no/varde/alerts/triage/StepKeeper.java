package no.varde.alerts.triage;

import java.util.List;
import no.varde.alerts.alert.Step;
import no.varde.alerts.alert.Transition;

/**
 * Keeps what a transition came to: each step with its history and its change for the outbox, and whatever follows from
 * it. Called inside {@link Transactions}.
 */
public final class StepKeeper {

    private final AlertStore store;
    private final List<Aftermath> aftermaths;

    public StepKeeper(AlertStore store, List<Aftermath> aftermaths) {
        this.store = store;
        this.aftermaths = List.copyOf(aftermaths);
    }

    /** @return the steps that were kept; none where nothing moved */
    public List<Step> keep(Transition transition) {
        if (!(transition instanceof Transition.Moved moved)) {
            return List.of();
        }
        for (Step step : moved.steps()) {
            store.save(step, Changes.of(step));
        }
        // only now: what follows from the first of two steps may itself move the alert
        moved.steps().forEach(step -> aftermaths.forEach(aftermath -> aftermath.follows(step)));
        return moved.steps();
    }
}
