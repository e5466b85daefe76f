package no.varde.dashboard.triage;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import no.varde.contract.event.AlertState;
import no.varde.contract.event.Role;
import no.varde.dashboard.access.Staff;
import no.varde.dashboard.alerts.Alert;

/** What a panel offers. {@code alerts} decides what is allowed; this only leaves out what cannot be. */
public enum Step {
    ACKNOWLEDGE("acknowledge"),
    START_CONTACT("start-contact"),
    CONTACT_ATTEMPT("contact-attempt"),
    SNOOZE("snooze"),
    RESUME("resume"),
    RELEASE("release"),
    TAKE_OVER("take-over"),
    RESOLVE("resolve");

    private final String verb;

    Step(String verb) {
        this.verb = verb;
    }

    /** As in the page's addresses. */
    public String verb() {
        return verb;
    }

    /** @throws IllegalArgumentException unless there is one of that verb */
    static Step of(String verb) {
        return Arrays.stream(values())
                .filter(step -> step.verb.equals(verb))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no step " + verb));
    }

    static Set<Step> offered(Alert alert, Staff reader) {
        Alert.Person owner = alert.owner();
        boolean mine = owner != null && owner.user().equals(reader.username());
        return switch (alert.state()) {
            case OPEN -> EnumSet.of(ACKNOWLEDGE, RESOLVE);
            case ACKNOWLEDGED, IN_PROGRESS -> mine ? mine(alert, reader) : others(reader);
            case SNOOZED -> EnumSet.of(RESUME);
            case RESOLVED, AUTO_RESOLVED, CLOSED -> EnumSet.noneOf(Step.class);
        };
    }

    private static Set<Step> mine(Alert alert, Staff reader) {
        Set<Step> steps = EnumSet.of(SNOOZE, RESOLVE);
        if (!alert.isOfPlatform()) {
            steps.add(CONTACT_ATTEMPT);
            if (alert.state() == AlertState.ACKNOWLEDGED || alert.recallAt() != null) {
                steps.add(START_CONTACT);
            }
        }
        if (reader.roles().contains(Role.NURSE) || reader.roles().contains(Role.SENIOR_NURSE)) {
            steps.add(RELEASE);
        }
        return steps;
    }

    private static Set<Step> others(Staff reader) {
        return reader.roles().contains(Role.SENIOR_NURSE) ? EnumSet.of(TAKE_OVER, RELEASE) : EnumSet.of(TAKE_OVER);
    }
}
