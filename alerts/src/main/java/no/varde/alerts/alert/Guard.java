package no.varde.alerts.alert;

import java.util.Set;
import no.varde.contract.event.AlertState;
import org.jspecify.annotations.Nullable;

/** What stands in the way of an action, in the order in which a person wants to hear of it; null where nothing does. */
final class Guard {

    static final Set<AlertState> AT_WORK = Set.of(AlertState.ACKNOWLEDGED, AlertState.IN_PROGRESS);

    private Guard() {}

    static @Nullable Refusal byClinician(Alert alert, Actor actor, long seenVersion, Set<AlertState> from) {
        return actor.isClinician() ? on(alert, seenVersion, from) : new Refusal.RoleMayNot();
    }

    static @Nullable Refusal byOwner(Alert alert, Actor actor, long seenVersion, Set<AlertState> from) {
        if (!actor.isClinician()) {
            return new Refusal.RoleMayNot();
        }
        Refusal held = held(alert, actor);
        return held == null ? on(alert, seenVersion, from) : held;
    }

    /** By the owner, or by whoever leads the shift. */
    static @Nullable Refusal byOwnerOrSenior(Alert alert, Actor actor, long seenVersion) {
        return actor.leads()
                ? byClinician(alert, actor, seenVersion, AT_WORK)
                : byOwner(alert, actor, seenVersion, AT_WORK);
    }

    static @Nullable Refusal held(Alert alert, Actor actor) {
        Person owner = alert.owner();
        return owner == null || owner.is(actor.person()) ? null : new Refusal.Held(owner);
    }

    static @Nullable Refusal on(Alert alert, long seenVersion, Set<AlertState> from) {
        if (!alert.isKnownTo(seenVersion)) {
            return new Refusal.Stale(alert.version());
        }
        return from.contains(alert.state()) ? null : new Refusal.NotNow(alert.state());
    }

    /** Ending or parking an alert that still lasts would bury a newer value that nobody has seen. */
    static @Nullable Refusal unseenValue(Alert alert, long seenVersion) {
        return seenVersion < alert.version() && alert.marks().conditionActive()
                ? new Refusal.Stale(alert.version())
                : null;
    }
}
