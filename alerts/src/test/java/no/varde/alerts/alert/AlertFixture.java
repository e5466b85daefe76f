package no.varde.alerts.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import no.varde.contract.event.AlertState;
import no.varde.contract.event.Finding;
import no.varde.contract.event.Outcome;
import no.varde.contract.event.Role;
import no.varde.contract.event.Severity;
import no.varde.contract.vitals.VitalsTable;
import no.varde.testkit.FindingMaker;

/** Findings and alerts in every phase, told in minutes after the start. */
public final class AlertFixture {

    public static final Instant T0 = Instant.parse("2026-11-21T08:00:00Z");
    static final Findings FINDINGS = new Findings(DuePolicy.DEFAULT, VitalsTable.STANDARD);
    static final Deadlines DEADLINES = new Deadlines(DuePolicy.DEFAULT);
    static final Actor ANNE = actor("anne", Role.NURSE);
    static final Actor BERIT = actor("berit", Role.NURSE);

    private AlertFixture() {}

    static Instant at(int minute) {
        return T0.plus(Duration.ofMinutes(minute));
    }

    static Actor actor(String user, Role role) {
        return new Actor(new Person(user, "Name of " + user), Set.of(role), false);
    }

    /** A finding of a reading measured at that minute, for one dedup key. */
    public static Finding raised(Severity severity, int minute) {
        return finding(Finding.Kind.RAISED, severity, false, minute);
    }

    /** Two calm readings, of which the later was measured at that minute. */
    static Finding calm(int minute) {
        return finding(Finding.Kind.CLEARED, Severity.YELLOW, false, minute);
    }

    static Finding immediate(int minute) {
        return finding(Finding.Kind.RAISED, Severity.RED, true, minute);
    }

    /** A finding of one's own for another patient, measured now. */
    public static Finding ofPatient(String patientId, String unit, Severity severity, Instant measuredAt) {
        return FindingMaker.raised(severity, measuredAt)
                .patient(patientId)
                .unit(unit)
                .make();
    }

    static Finding finding(Finding.Kind kind, Severity severity, boolean immediate, int minute) {
        return finding(kind, severity, immediate, "unit-1", minute);
    }

    /** The same finding, made under a plan of that unit. */
    static Finding inUnit(Finding finding, String unit) {
        int minute = (int) Duration.between(T0, finding.measuredAt()).toMinutes();
        return finding(finding.kind(), finding.severity(), finding.immediate(), unit, minute);
    }

    private static Finding finding(Finding.Kind kind, Severity severity, boolean immediate, String unit, int minute) {
        FindingMaker maker = switch (kind) {
            case RAISED -> FindingMaker.raised(severity, at(minute));
            case CLEARED -> FindingMaker.cleared(severity, at(minute));
            case REPEAT_NORMAL -> FindingMaker.repeatNormal(at(minute));
        };
        maker.unit(unit).value(Integer.toString(90 - minute % 10)).reading("r" + minute);
        return (immediate ? maker.immediate() : maker).make();
    }

    /** Open since minute 0, for a reading of minute 0. */
    static Alert open(Severity severity) {
        return after(FINDINGS.raised(raised(severity, 0), null, at(0)));
    }

    /** Taken by Anne at minute 1. */
    static Alert acknowledged(Severity severity) {
        return after(Actions.acknowledge(open(severity), ANNE, 1, at(1)));
    }

    /** Anne has the patient on the line since minute 2. */
    static Alert inProgress(Severity severity) {
        return after(ContactActions.start(acknowledged(severity), ANNE, 2, at(2)));
    }

    /** Parked by Anne at minute 2, until minute 60. */
    static Alert snoozed(Severity severity) {
        return after(SnoozeActions.snooze(acknowledged(severity), ANNE, 2, parking(60), at(2)));
    }

    static SnoozeActions.Parking parking(int untilMinute) {
        return new SnoozeActions.Parking(at(untilMinute), "Waits for the pharmacy.");
    }

    /** In any state; owned by Anne where somebody has it. */
    static Alert in(AlertState state, Severity severity) {
        return switch (state) {
            case OPEN -> open(severity);
            case ACKNOWLEDGED -> acknowledged(severity);
            case IN_PROGRESS -> inProgress(severity);
            case SNOOZED -> snoozed(severity);
            case RESOLVED -> resolved(severity);
            case AUTO_RESOLVED -> autoResolved();
            case CLOSED -> closed(severity);
        };
    }

    /** Ended by Anne at minute 2. */
    static Alert resolved(Severity severity) {
        return after(Actions.resolve(acknowledged(severity), ANNE, 2, ending(), at(2)));
    }

    /** Ended by itself at minute 3. */
    static Alert autoResolved() {
        return after(FINDINGS.cleared(open(Severity.YELLOW), calm(3), at(3)));
    }

    static Alert closed(Severity severity) {
        return after(DEADLINES.passed(resolved(severity), at(40)));
    }

    static Actions.Resolution ending() {
        return new Actions.Resolution(Outcome.CONTACTED_ADVICE, "Called.");
    }

    /** The repeat of a red measurement, measured at that minute and normal. */
    static Finding repeatNormal(int minute) {
        return FindingMaker.repeatNormal(at(minute)).value("95").make();
    }

    static Refusal refusal(Transition transition) {
        return ((Transition.Refused) transition).refusal();
    }

    static Alert after(Transition transition) {
        return ((Transition.Moved) transition).after();
    }
}
