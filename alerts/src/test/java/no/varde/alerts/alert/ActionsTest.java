package no.varde.alerts.alert;

import static no.varde.alerts.alert.AlertFixture.ANNE;
import static no.varde.alerts.alert.AlertFixture.BERIT;
import static no.varde.alerts.alert.AlertFixture.acknowledged;
import static no.varde.alerts.alert.AlertFixture.actor;
import static no.varde.alerts.alert.AlertFixture.after;
import static no.varde.alerts.alert.AlertFixture.at;
import static no.varde.alerts.alert.AlertFixture.autoResolved;
import static no.varde.alerts.alert.AlertFixture.closed;
import static no.varde.alerts.alert.AlertFixture.ending;
import static no.varde.alerts.alert.AlertFixture.inProgress;
import static no.varde.alerts.alert.AlertFixture.open;
import static no.varde.alerts.alert.AlertFixture.refusal;
import static no.varde.alerts.alert.AlertFixture.resolved;
import static no.varde.alerts.alert.AlertFixture.snoozed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import no.varde.contract.event.AlertState;
import no.varde.contract.event.Outcome;
import no.varde.contract.event.Role;
import no.varde.contract.event.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people may do to alerts in each phase, and what they may not. */
class ActionsTest {

    @ParameterizedTest
    @EnumSource(names = {"NURSE", "SENIOR_NURSE", "DOCTOR"})
    void a_clinician_takes_an_open_alert(Role role) {
        Actor actor = actor("eva", role);
        Alert taken = after(Actions.acknowledge(open(Severity.RED), actor, 1, at(4)));

        assertThat(taken.phase()).isEqualTo(new Phase.Acknowledged(actor.person()));
        assertThat(taken.marks().handling().ackAt()).isEqualTo(at(4));
        assertThat(taken.version()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"TECH_SUPPORT", "ADMIN", "AUDITOR"})
    void others_take_and_end_no_clinical_alert(Role role) {
        Actor actor = actor("otto", role);

        assertThat(refusal(Actions.acknowledge(open(Severity.RED), actor, 1, at(1))))
                .isEqualTo(new Refusal.RoleMayNot());
        assertThat(refusal(Actions.resolve(open(Severity.RED), actor, 1, ending(), at(1))))
                .isEqualTo(new Refusal.RoleMayNot());
    }

    @Test
    void off_shift_it_is_stamped_covering() {
        Actor covering = new Actor(ANNE.person(), Set.of(Role.NURSE), true);

        assertThat(after(Actions.acknowledge(open(Severity.RED), covering, 1, at(1)))
                        .marks()
                        .handling()
                        .covering())
                .isTrue();
    }

    @Test
    void whoever_comes_second_is_told_who_has_it() {
        for (Alert owned : List.of(acknowledged(Severity.RED), inProgress(Severity.RED), snoozed(Severity.RED))) {
            for (long seen : new long[] {1, owned.version()}) {
                assertThat(refusal(Actions.acknowledge(owned, BERIT, seen, at(3))))
                        .isEqualTo(new Refusal.Held(ANNE.person()));
                assertThat(refusal(Actions.resolve(owned, BERIT, seen, ending(), at(3))))
                        .isEqualTo(new Refusal.Held(ANNE.person()));
            }
        }
    }

    @Test
    void taking_what_one_has_changes_nothing() {
        Alert mine = acknowledged(Severity.RED);

        assertThat(Actions.acknowledge(mine, ANNE, 1, at(3))).isEqualTo(new Transition.Unchanged(mine));
    }

    @Test
    void an_old_version_is_refused_once_something_was_decided() {
        Alert worse =
                after(AlertFixture.FINDINGS.raised(AlertFixture.raised(Severity.RED, 5), open(Severity.YELLOW), at(5)));

        assertThat(refusal(Actions.acknowledge(worse, ANNE, 1, at(6)))).isEqualTo(new Refusal.Stale(2));
        assertThat(refusal(Actions.acknowledge(worse, ANNE, 7, at(6)))).isEqualTo(new Refusal.Stale(2));
        assertThat(Actions.acknowledge(worse, ANNE, 2, at(6))).isInstanceOf(Transition.Moved.class);
    }

    @Test
    void a_newer_value_is_seen_before_the_alert_is_ended() {
        Alert newer = after(
                AlertFixture.FINDINGS.raised(AlertFixture.raised(Severity.RED, 5), acknowledged(Severity.RED), at(5)));

        assertThat(refusal(Actions.resolve(newer, ANNE, 2, ending(), at(6)))).isEqualTo(new Refusal.Stale(3));
        assertThat(Actions.resolve(newer, ANNE, 3, ending(), at(6))).isInstanceOf(Transition.Moved.class);
    }

    @Test
    void a_calm_that_came_meanwhile_does_not_turn_an_ending_away() {
        Alert calm = after(AlertFixture.FINDINGS.cleared(acknowledged(Severity.RED), AlertFixture.calm(5), at(5)));

        assertThat(Actions.resolve(calm, ANNE, 2, ending(), at(6))).isInstanceOf(Transition.Moved.class);
    }

    @Test
    void the_owner_ends_it_with_an_outcome() {
        for (Alert owned : List.of(acknowledged(Severity.RED), inProgress(Severity.RED))) {
            Alert ended = after(Actions.resolve(owned, ANNE, owned.version(), ending(), at(9)));

            assertThat(ended.phase()).isEqualTo(new Phase.Resolved(ANNE.person(), at(9), Outcome.CONTACTED_ADVICE));
            assertThat(ended.marks().handling().ackAt()).isEqualTo(at(1));
        }
    }

    @Test
    void ending_an_open_alert_in_one_click_keeps_both_steps() {
        Transition done = Actions.resolve(open(Severity.RED), ANNE, 1, ending(), at(4));

        assertThat(((Transition.Moved) done).steps())
                .extracting(Step::event)
                .containsExactly("acknowledged", "resolved");
        assertThat(((Transition.Moved) done).steps())
                .extracting(step -> step.after().version())
                .containsExactly(2L, 3L);
        assertThat(after(done).marks().handling().ackAt()).isEqualTo(at(4));
    }

    @Test
    void red_is_not_ended_without_a_note() {
        Actions.Resolution silent = new Actions.Resolution(Outcome.HOME_VISIT, "  ");

        assertThat(refusal(Actions.resolve(acknowledged(Severity.RED), ANNE, 2, silent, at(3))))
                .isEqualTo(new Refusal.NoteNeeded());
        assertThat(Actions.resolve(acknowledged(Severity.YELLOW), ANNE, 2, silent, at(3)))
                .isInstanceOf(Transition.Moved.class);
    }

    @Test
    void a_red_one_whose_repeat_was_normal_ends_in_one_click_with_that_outcome_and_no_other() {
        Alert flagged = after(
                AlertFixture.FINDINGS.repeatNormal(acknowledged(Severity.RED), AlertFixture.repeatNormal(5), at(5)));

        assertThat(refusal(Actions.resolve(flagged, ANNE, 3, silent(Outcome.CONTACTED_ADVICE), at(6))))
                .isEqualTo(new Refusal.NoteNeeded());
        assertThat(Actions.resolve(flagged, ANNE, 3, silent(Outcome.REMEASURED_NORMAL), at(6)))
                .isInstanceOf(Transition.Moved.class);
        assertThat(refusal(
                        Actions.resolve(acknowledged(Severity.RED), ANNE, 2, silent(Outcome.REMEASURED_NORMAL), at(6))))
                .as("without a normal repeat")
                .isEqualTo(new Refusal.NoteNeeded());
    }

    private static Actions.Resolution silent(Outcome outcome) {
        return new Actions.Resolution(outcome, null);
    }

    @Test
    void what_is_over_is_neither_taken_nor_ended_again() {
        for (Alert over : List.of(resolved(Severity.RED), autoResolved(), closed(Severity.RED))) {
            Refusal notNow = new Refusal.NotNow(over.state());

            assertThat(refusal(Actions.acknowledge(over, BERIT, over.version(), at(5))))
                    .isEqualTo(notNow);
            assertThat(refusal(Actions.resolve(over, BERIT, over.version(), ending(), at(5))))
                    .isEqualTo(notNow);
        }
    }

    @Test
    void a_snoozed_alert_is_resumed_before_it_is_ended() {
        Alert snoozed = snoozed(Severity.YELLOW);

        assertThat(refusal(Actions.resolve(snoozed, ANNE, snoozed.version(), ending(), at(5))))
                .isEqualTo(new Refusal.NotNow(AlertState.SNOOZED));
    }

    @Test
    void technical_support_ends_a_technical_alert_without_taking_it_also_where_a_nurse_has_it() {
        Transition done = Actions.resolve(open(Severity.TECH), actor("otto", Role.TECH_SUPPORT), 1, ending(), at(4));
        for (Alert owned : List.of(acknowledged(Severity.TECH), inProgress(Severity.TECH))) {
            assertThat(Actions.resolve(owned, actor("otto", Role.TECH_SUPPORT), owned.version(), ending(), at(4)))
                    .isInstanceOf(Transition.Moved.class);
        }

        assertThat(((Transition.Moved) done).steps()).extracting(Step::event).containsExactly("resolved");
    }
}
