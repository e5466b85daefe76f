package no.varde.alerts.alert;

import static no.varde.alerts.alert.AlertFixture.ANNE;
import static no.varde.alerts.alert.AlertFixture.BERIT;
import static no.varde.alerts.alert.AlertFixture.DEADLINES;
import static no.varde.alerts.alert.AlertFixture.FINDINGS;
import static no.varde.alerts.alert.AlertFixture.after;
import static no.varde.alerts.alert.AlertFixture.at;
import static no.varde.alerts.alert.AlertFixture.calm;
import static no.varde.alerts.alert.AlertFixture.ending;
import static no.varde.alerts.alert.AlertFixture.in;
import static no.varde.alerts.alert.AlertFixture.open;
import static no.varde.alerts.alert.AlertFixture.parking;
import static no.varde.alerts.alert.AlertFixture.raised;
import static no.varde.alerts.alert.AlertFixture.refusal;
import static no.varde.alerts.alert.AlertFixture.repeatNormal;
import static no.varde.contract.event.AlertState.ACKNOWLEDGED;
import static no.varde.contract.event.AlertState.AUTO_RESOLVED;
import static no.varde.contract.event.AlertState.CLOSED;
import static no.varde.contract.event.AlertState.IN_PROGRESS;
import static no.varde.contract.event.AlertState.OPEN;
import static no.varde.contract.event.AlertState.RESOLVED;
import static no.varde.contract.event.AlertState.SNOOZED;
import static no.varde.contract.event.Role.DOCTOR;
import static no.varde.contract.event.Role.NURSE;
import static no.varde.contract.event.Role.SENIOR_NURSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.varde.contract.event.AlertState;
import no.varde.contract.event.Outcome;
import no.varde.contract.event.Role;
import no.varde.contract.event.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every state and everything that can be tried in it: what leads where, by whom, and that nothing else leads anywhere. */
class LifeTableTest {

    private static final Set<Role> CLINICIANS = EnumSet.of(NURSE, SENIOR_NURSE, DOCTOR);
    private static final HandoverActions HANDOVER = new HandoverActions(DuePolicy.DEFAULT);

    /** What people do. */
    enum Move {
        ACKNOWLEDGE("acknowledged", CLINICIANS, Map.of(OPEN, ACKNOWLEDGED)),
        START_CONTACT("contactStarted", CLINICIANS, Map.of(ACKNOWLEDGED, IN_PROGRESS)),
        CONTACT_ATTEMPT("contactAttempted", CLINICIANS, atWork(IN_PROGRESS)),
        SNOOZE("snoozed", CLINICIANS, atWork(SNOOZED)),
        RESUME("resumed", CLINICIANS, Map.of(SNOOZED, ACKNOWLEDGED)),
        RELEASE("released", EnumSet.of(NURSE, SENIOR_NURSE), atWork(OPEN)),
        TAKE_OVER("takenOver", CLINICIANS, atWork(ACKNOWLEDGED)),
        ASSIGN("assigned", CLINICIANS, atWork(ACKNOWLEDGED)),
        RESOLVE("resolved", CLINICIANS, Map.of(OPEN, RESOLVED, ACKNOWLEDGED, RESOLVED, IN_PROGRESS, RESOLVED));

        private final String event;
        private final Set<Role> roles;
        private final Map<AlertState, AlertState> leads;

        Move(String event, Set<Role> roles, Map<AlertState, AlertState> leads) {
            this.event = event;
            this.roles = roles;
            this.leads = leads;
        }

        Transition tried(Alert alert, Set<Role> as) {
            return tried(alert, as, alert.version());
        }

        /** By whoever has it, but for taking over. */
        Transition tried(Alert alert, Set<Role> as, long seen) {
            Actor actor = new Actor(this == TAKE_OVER ? BERIT.person() : ANNE.person(), as, false);
            return switch (this) {
                case ACKNOWLEDGE -> Actions.acknowledge(alert, actor, seen, at(5));
                case START_CONTACT -> ContactActions.start(alert, actor, seen, at(5));
                case CONTACT_ATTEMPT -> ContactActions.attempt(alert, actor, seen, null, at(5));
                case SNOOZE -> SnoozeActions.snooze(alert, actor, seen, parking(30), at(5));
                case RESUME -> SnoozeActions.resume(alert, actor, seen, at(5));
                case RELEASE -> HANDOVER.release(alert, actor, seen, at(5));
                case TAKE_OVER -> HANDOVER.takeOver(alert, actor, seen, at(5));
                case ASSIGN -> HANDOVER.assign(alert, actor, seen, BERIT.person(), at(5));
                case RESOLVE -> Actions.resolve(alert, actor, seen, ending(), at(5));
            };
        }

        void assertStamps(Alert after) {
            Handling handling = after.marks().handling();
            switch (this) {
                case ACKNOWLEDGE -> assertThat(handling.ackAt()).isEqualTo(at(5));
                case START_CONTACT -> assertThat(handling.contacts().firstAt()).isEqualTo(at(5));
                case CONTACT_ATTEMPT -> {
                    assertThat(handling.contacts().attempts()).isEqualTo(1);
                    assertThat(handling.contacts().lastAttemptAt()).isEqualTo(at(5));
                }
                case SNOOZE -> assertThat(after.phase()).isEqualTo(new Phase.Snoozed(ANNE.person(), at(30)));
                case RESUME -> assertThat(handling.ownedSince()).isEqualTo(at(5));
                case RELEASE -> {
                    assertThat(after.dueAckAt()).isEqualTo(at(20));
                    assertThat(handling.previousOwner()).isEqualTo(ANNE.person());
                }
                case TAKE_OVER, ASSIGN -> {
                    assertThat(after.owner()).isEqualTo(BERIT.person());
                    assertThat(handling.previousOwner()).isEqualTo(ANNE.person());
                }
                case RESOLVE ->
                    assertThat(after.phase())
                            .isEqualTo(new Phase.Resolved(ANNE.person(), at(5), Outcome.CONTACTED_ADVICE));
            }
        }

        private static Map<AlertState, AlertState> atWork(AlertState to) {
            return Map.of(ACKNOWLEDGED, to, IN_PROGRESS, to);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_people_do_leads_where_the_table_says_and_is_refused_elsewhere(Move move) {
        assertAll(inEveryState(Severity.RED, alert -> {
            Transition done = move.tried(alert, Set.of(NURSE));
            AlertState to = move.leads.get(alert.state());
            boolean hasItAlready = move == Move.ACKNOWLEDGE && alert.owner() != null;
            if (to != null) {
                assertThat(after(done).state()).isEqualTo(to);
                Step step = ((Transition.Moved) done).steps().getLast();
                assertThat(step.event()).isEqualTo(move.event);
                assertThat(step.at()).isEqualTo(at(5));
                assertThat(step.actor()).isEqualTo((move == Move.TAKE_OVER ? BERIT : ANNE).person());
                move.assertStamps(step.after());
                assertThat(after(done).isKnownTo(alert.version()))
                        .as("a second click finds that something was decided")
                        .isFalse();
            } else if (hasItAlready) {
                assertThat(done).isEqualTo(new Transition.Unchanged(alert));
            } else {
                assertThat(refusal(done)).isEqualTo(new Refusal.NotNow(alert.state()));
            }
        }));
    }

    @ParameterizedTest
    @EnumSource
    void only_the_roles_of_the_table_do_it(Move move) {
        for (Role role : Role.values()) {
            for (AlertState from : move.leads.keySet()) {
                Transition done = move.tried(in(from, Severity.RED), Set.of(role));
                if (move.roles.contains(role)) {
                    assertThat(done).as(move + " by " + role).isInstanceOf(Transition.Moved.class);
                } else {
                    assertThat(refusal(done)).as(move + " by " + role).isEqualTo(new Refusal.RoleMayNot());
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_old_version_is_refused_and_changes_nothing(Move move) {
        for (AlertState from : move.leads.keySet()) {
            Alert before = in(from, Severity.RED);
            Alert since = before.decided(before.phase(), before.evidence(), before.marks());

            assertThat(refusal(move.tried(since, Set.of(NURSE), before.version())))
                    .isEqualTo(new Refusal.Stale(since.version()));
        }
    }

    @Test
    void a_worse_finding_opens_whatever_is_not_closed() {
        assertAll(inEveryState(Severity.YELLOW, alert -> {
            Alert worse = after(FINDINGS.raised(raised(Severity.RED, 20), alert, at(20)));
            assertThat(worse.state()).isEqualTo(OPEN);
            assertThat(worse.severity()).isEqualTo(Severity.RED);
            assertThat(worse.alertId().equals(alert.alertId())).isEqualTo(alert.state() != CLOSED);
        }));
    }

    @Test
    void calm_ends_what_nobody_touched_and_nothing_else() {
        assertAll(inEveryState(
                Severity.YELLOW,
                alert -> assertState(
                        FINDINGS.cleared(alert, calm(5), at(5)),
                        alert,
                        alert.state() == OPEN ? AUTO_RESOLVED : alert.state())));
        assertAll(inEveryState(
                Severity.RED, alert -> assertState(FINDINGS.cleared(alert, calm(5), at(5)), alert, alert.state())));
    }

    @Test
    void a_normal_repeat_flags_a_red_one_that_is_open_or_at_work() {
        Set<AlertState> flagged = EnumSet.of(OPEN, ACKNOWLEDGED, IN_PROGRESS);
        assertAll(inEveryState(Severity.RED, alert -> {
            Transition done = FINDINGS.repeatNormal(alert, repeatNormal(5), at(5));
            assertState(done, alert, alert.state());
            assertThat(done instanceof Transition.Moved).isEqualTo(flagged.contains(alert.state()));
        }));
        assertThat(FINDINGS.repeatNormal(open(Severity.YELLOW), repeatNormal(5), at(5)))
                .isEqualTo(new Transition.Unchanged(open(Severity.YELLOW)));
    }

    @Test
    void time_moves_what_waits_for_it() {
        Map<AlertState, AlertState> leads =
                Map.of(ACKNOWLEDGED, OPEN, SNOOZED, OPEN, RESOLVED, CLOSED, AUTO_RESOLVED, CLOSED);
        assertAll(inEveryState(
                Severity.RED,
                alert -> assertState(
                        DEADLINES.passed(alert, at(600)), alert, leads.getOrDefault(alert.state(), alert.state()))));
    }

    private static void assertState(Transition done, Alert before, AlertState expected) {
        Alert alert = done instanceof Transition.Moved moved ? moved.after() : before;
        assertThat(done).isNotInstanceOf(Transition.Refused.class);
        assertThat(alert.state()).isEqualTo(expected);
    }

    private static Stream<Executable> inEveryState(Severity severity, java.util.function.Consumer<Alert> check) {
        return Arrays.stream(AlertState.values()).map(state -> () -> check.accept(in(state, severity)));
    }
}
