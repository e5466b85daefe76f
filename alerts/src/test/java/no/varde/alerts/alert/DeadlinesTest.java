package no.varde.alerts.alert;

import static no.varde.alerts.alert.AlertFixture.ANNE;
import static no.varde.alerts.alert.AlertFixture.DEADLINES;
import static no.varde.alerts.alert.AlertFixture.FINDINGS;
import static no.varde.alerts.alert.AlertFixture.acknowledged;
import static no.varde.alerts.alert.AlertFixture.after;
import static no.varde.alerts.alert.AlertFixture.at;
import static no.varde.alerts.alert.AlertFixture.autoResolved;
import static no.varde.alerts.alert.AlertFixture.calm;
import static no.varde.alerts.alert.AlertFixture.closed;
import static no.varde.alerts.alert.AlertFixture.inProgress;
import static no.varde.alerts.alert.AlertFixture.open;
import static no.varde.alerts.alert.AlertFixture.resolved;
import static no.varde.alerts.alert.AlertFixture.snoozed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.varde.contract.event.Severity;
import org.junit.jupiter.api.Test;

/** When the system must act on an alert next, and what it does then. */
class DeadlinesTest {

    @Test
    void each_alert_waits_for_at_most_one_instant() {
        assertThat(Deadlines.next(open(Severity.RED))).isNull();
        assertThat(Deadlines.next(acknowledged(Severity.RED))).isEqualTo(at(31));
        assertThat(Deadlines.next(acknowledged(Severity.YELLOW))).isEqualTo(at(241));
        assertThat(Deadlines.next(acknowledged(Severity.TECH))).isNull();
        assertThat(Deadlines.next(inProgress(Severity.RED))).isNull();
        assertThat(Deadlines.next(attempted(Severity.RED))).isEqualTo(at(15));
        assertThat(Deadlines.next(snoozed(Severity.RED))).isEqualTo(at(60));
        assertThat(Deadlines.next(resolved(Severity.RED))).isEqualTo(at(32));
        assertThat(Deadlines.next(autoResolved())).isEqualTo(at(33));
        assertThat(Deadlines.next(closed(Severity.RED))).isNull();
    }

    @Test
    void before_its_time_and_after_it_was_acted_on_nothing_happens() {
        for (Alert alert : List.of(
                acknowledged(Severity.RED), attempted(Severity.RED), snoozed(Severity.RED), resolved(Severity.RED))) {
            Alert done = after(DEADLINES.passed(alert, at(600)));

            assertThat(DEADLINES.passed(alert, Deadlines.next(alert).minusNanos(1)))
                    .isEqualTo(new Transition.Unchanged(alert));
            assertThat(DEADLINES.passed(done, at(600)))
                    .as("however late it was")
                    .isEqualTo(new Transition.Unchanged(done));
        }
    }

    @Test
    void what_was_taken_and_left_is_open_again_and_names_who_had_it() {
        Transition done = DEADLINES.passed(acknowledged(Severity.RED), at(31));

        assertThat(events(done)).containsExactly("ackTimeout");
        assertThat(after(done).phase()).isEqualTo(new Phase.Open(at(46)));
        assertThat(after(done).marks().handling().previousOwner()).isEqualTo(ANNE.person());
    }

    @Test
    void whoever_called_or_tried_to_keeps_it() {
        assertThat(DEADLINES.passed(inProgress(Severity.RED), at(600)))
                .isEqualTo(new Transition.Unchanged(inProgress(Severity.RED)));
        assertThat(after(DEADLINES.passed(attempted(Severity.RED), at(600))).owner())
                .isEqualTo(ANNE.person());
    }

    @Test
    void that_it_is_time_to_call_again_is_told_once_and_turns_no_click_away() {
        Alert attempted = attempted(Severity.RED);
        Transition done = DEADLINES.passed(attempted, at(15));
        Alert told = after(done);

        assertThat(events(done)).containsExactly("recallDue");
        assertThat(told.phase()).isEqualTo(attempted.phase());
        assertThat(told.isKnownTo(attempted.version())).isTrue();
        assertThat(told.marks().handling().contacts().recallAt())
                .as("it stays shown")
                .isEqualTo(at(15));
        assertThat(Deadlines.next(after(ContactActions.attempt(told, ANNE, told.version(), null, at(16)))))
                .as("the next attempt is followed by the next reminder")
                .isEqualTo(at(26));
    }

    @Test
    void a_colleague_who_takes_over_is_reminded_of_the_call() {
        Alert attempted = attempted(Severity.RED);
        Alert taken = after(new HandoverActions(DuePolicy.DEFAULT)
                .takeOver(attempted, AlertFixture.BERIT, attempted.version(), at(6)));

        assertThat(Deadlines.next(taken)).isEqualTo(at(15));
        Alert told = after(DEADLINES.passed(taken, at(15)));
        assertThat(Deadlines.next(told)).as("and loses it in the end").isEqualTo(at(36));
        assertThat(events(DEADLINES.passed(told, at(36)))).containsExactly("ackTimeout");
    }

    @Test
    void what_was_parked_comes_back_into_the_queue_while_the_condition_lasts() {
        Transition done = DEADLINES.passed(snoozed(Severity.RED), at(60));

        assertThat(events(done)).containsExactly("snoozeExpired");
        assertThat(after(done).phase()).isEqualTo(new Phase.Open(at(75)));
        assertThat(after(done).marks().handling().previousOwner()).isEqualTo(ANNE.person());
    }

    @Test
    void what_was_parked_and_calmed_goes_back_to_its_owner() {
        Alert calmed = after(FINDINGS.cleared(snoozed(Severity.YELLOW), calm(30), at(30)));
        Transition done = DEADLINES.passed(calmed, at(60));

        assertThat(events(done)).containsExactly("snoozeExpiredCleared");
        assertThat(after(done).phase()).isEqualTo(new Phase.Acknowledged(ANNE.person()));
    }

    private static Alert attempted(Severity severity) {
        return after(ContactActions.attempt(acknowledged(severity), ANNE, 2, null, at(5)));
    }

    private static List<String> events(Transition done) {
        return ((Transition.Moved) done).steps().stream().map(Step::event).toList();
    }
}
