package no.varde.alerts.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import no.varde.contract.event.EscalationChain.Channel;
import no.varde.contract.event.EscalationChain.Target;
import org.jspecify.annotations.Nullable;

/**
 * The way of an untaken alert through its unit's chain. Source of the steps: {@link StandardChains}, or the unit's own.
 *
 * <p>Steps keep their distance: one that waited for the unit to open, or was passed on early because nobody held the
 * role before it, moves those after it. Only steps bound to the calendar stay where they are.
 */
public final class Escalation {

    private static final List<Channel> ON_CALL = List.of(Channel.PAGE, Channel.SMS, Channel.EMAIL);

    private final EscalationFacts facts;
    private final Unit unit;
    private final Chain chain;
    private final List<Chain.Step> steps;

    private Escalation(EscalationFacts facts, Unit unit) {
        this.facts = facts;
        this.unit = unit;
        this.chain = unit.chainOf(facts.tier());
        this.steps = chain.inOrder(facts, unit.hours());
    }

    public static Escalation of(EscalationFacts facts, Unit unit) {
        return new Escalation(facts, unit);
    }

    /** Where it begins. */
    public Progress begin() {
        return new Progress(0, rawDue(steps.getFirst()));
    }

    public Decision decide(Progress progress, Instant now) {
        if (progress.taken() >= steps.size() * (chain.repeats() + 1)) {
            return new Decision.Incident(progress.taken() + 1);
        }
        if (now.isBefore(progress.dueAt())) {
            return new Decision.Wait(progress.dueAt());
        }
        Chain.Step step = steps.get(progress.taken() % steps.size());
        if (step.isList()) {
            return act(step.target(), List.of(), List.of(), Decision.Reach.LIST, progress, now);
        }
        return unit.hours().isOpen(now) ? tell(step, progress, now) : outsideHours(progress, now);
    }

    private Decision tell(Chain.Step step, Progress progress, Instant now) {
        List<String> people = unit.people(step.target());
        Decision.Reach reach = people.isEmpty() ? Decision.Reach.NOBODY : Decision.Reach.PEOPLE;
        return act(step.target(), step.channels(), people, reach, progress, now);
    }

    /** A red goes to whoever is on call; anything else, and a red without one, waits for the opening. */
    private Decision outsideHours(Progress progress, Instant now) {
        List<String> onCall = facts.isRed() ? unit.people(Target.DOCTOR) : List.of();
        return onCall.isEmpty()
                ? new Decision.Hold(unit.hours().openFrom(now), facts.isRed())
                : act(Target.DOCTOR, ON_CALL, onCall, Decision.Reach.PEOPLE, progress, now);
    }

    private Decision.Act act(
            Target target,
            List<Channel> channels,
            List<String> users,
            Decision.Reach reach,
            Progress progress,
            Instant now) {
        int number = progress.taken() + 1;
        boolean endsRound = number % steps.size() == 0;
        Progress next = next(progress, reach == Decision.Reach.NOBODY, now);
        return new Decision.Act(number, target, channels, users, reach, endsRound, next);
    }

    private @Nullable Progress next(Progress progress, boolean passOn, Instant now) {
        int taken = progress.taken() + 1;
        boolean roundOver = taken % steps.size() == 0;
        if (roundOver) {
            return chain.repeats() == 0
                    ? null
                    : new Progress(taken, progress.dueAt().plus(chain.repeatEvery()));
        }
        return new Progress(taken, passOn ? now : dueAfter(progress, steps.get(taken % steps.size())));
    }

    private Instant dueAfter(Progress progress, Chain.Step next) {
        Instant raw = rawDue(next);
        if (next.when().isByCalendar()) {
            return raw.isAfter(progress.dueAt()) ? raw : progress.dueAt();
        }
        Instant before = rawDue(steps.get(progress.taken() % steps.size()));
        return progress.dueAt().plus(Duration.between(before, raw));
    }

    private Instant rawDue(Chain.Step step) {
        return step.when().dueAt(facts, unit.hours());
    }
}
