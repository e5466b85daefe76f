package no.varde.alerts.escalation;

import static no.varde.contract.event.EscalationChain.Channel.EMAIL;
import static no.varde.contract.event.EscalationChain.Channel.PAGE;
import static no.varde.contract.event.EscalationChain.Channel.SMS;
import static no.varde.contract.event.EscalationChain.Channel.WEBHOOK;

import java.time.Duration;
import java.util.List;
import no.varde.contract.event.EscalationChain;
import no.varde.contract.event.EscalationChain.Channel;
import no.varde.contract.event.EscalationChain.Target;
import no.varde.contract.event.EscalationChain.Tier;

/**
 * The chains of a unit that has none of its own. The times are a proposal that the owner of the service decides on;
 * their shape follows on-call practice (notify, wait, notify the next, repeat a bounded number of times), as documented
 * for Grafana OnCall and PagerDuty.
 */
public final class StandardChains {

    private static final Chain IMMEDIATE = new Chain(
            List.of(
                    after(0, Target.NURSES, PAGE),
                    after(2, Target.SENIOR_NURSE, PAGE, SMS),
                    after(5, Target.DOCTOR, PAGE, SMS),
                    after(10, Target.MANAGER, PAGE, SMS, EMAIL, WEBHOOK)),
            Duration.ofMinutes(5),
            5);

    private static final Chain RED = new Chain(
            List.of(
                    after(0, Target.TEAM, PAGE),
                    after(5, Target.NURSES, PAGE),
                    after(10, Target.SENIOR_NURSE, PAGE, SMS),
                    after(15, Target.DOCTOR, PAGE, SMS)),
            Duration.ofMinutes(15),
            5);

    private static final Chain YELLOW = new Chain(
            List.of(
                    after(0, Target.QUEUE),
                    new Chain.Step(new When.AtDue(Duration.ZERO), Target.TEAM, List.of(PAGE)),
                    new Chain.Step(new When.AtDue(Duration.ofHours(1)), Target.SENIOR_NURSE, List.of(PAGE)),
                    new Chain.Step(new When.EndOfDay(), Target.QUEUE, List.of())),
            Duration.ZERO,
            0);

    private static final Chain TECH = new Chain(
            List.of(
                    after(0, Target.QUEUE),
                    new Chain.Step(new When.NextWorkingDay(), Target.TECH_SUPPORT, List.of(PAGE)),
                    new Chain.Step(new When.Days(3), Target.MANAGER, List.of(PAGE, EMAIL))),
            Duration.ZERO,
            0);

    private StandardChains() {}

    public static Chain of(Tier tier) {
        return switch (tier) {
            case IMMEDIATE -> IMMEDIATE;
            case RED -> RED;
            case YELLOW -> YELLOW;
            case TECH -> TECH;
        };
    }

    /** The unit's own chain of that tier; a chain without steps would tell nobody and does not count. */
    static Chain of(Tier tier, List<EscalationChain> own) {
        return own.stream()
                .filter(chain -> chain.tier() == tier && !chain.steps().isEmpty())
                .findFirst()
                .map(Chain::of)
                .orElseGet(() -> of(tier));
    }

    private static Chain.Step after(int minutes, Target target, Channel... channels) {
        return new Chain.Step(new When.After(Duration.ofMinutes(minutes)), target, List.of(channels));
    }
}
