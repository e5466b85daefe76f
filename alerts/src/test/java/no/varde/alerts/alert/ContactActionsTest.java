package no.varde.alerts.alert;

import static no.varde.alerts.alert.AlertFixture.ANNE;
import static no.varde.alerts.alert.AlertFixture.BERIT;
import static no.varde.alerts.alert.AlertFixture.acknowledged;
import static no.varde.alerts.alert.AlertFixture.after;
import static no.varde.alerts.alert.AlertFixture.at;
import static no.varde.alerts.alert.AlertFixture.ending;
import static no.varde.alerts.alert.AlertFixture.inProgress;
import static no.varde.alerts.alert.AlertFixture.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import no.varde.contract.event.AlertState;
import no.varde.contract.event.Severity;
import org.junit.jupiter.api.Test;

/** Calling a patient who answers, and one who does not. */
class ContactActionsTest {

    @Test
    void the_first_contact_is_stamped_and_stays_known_when_the_alert_has_ended() {
        Alert called = after(ContactActions.start(acknowledged(Severity.RED), ANNE, 2, at(4)));
        Alert ended = after(Actions.resolve(called, ANNE, 3, ending(), at(9)));

        assertThat(contacts(called).firstAt()).isEqualTo(at(4));
        assertThat(contacts(ended).firstAt()).isEqualTo(at(4));
    }

    @Test
    void a_patient_who_is_not_reached_is_called_again_soon_and_the_owner_keeps_the_alert() {
        Alert red = attempted(acknowledged(Severity.RED), 5);
        Alert yellow = attempted(acknowledged(Severity.YELLOW), 5);

        assertThat(red.phase()).isEqualTo(new Phase.InProgress(ANNE.person()));
        assertThat(contacts(red)).isEqualTo(new Contacts(null, 1, at(5), at(15), false));
        assertThat(contacts(yellow).recallAt()).isEqualTo(at(65));
    }

    @Test
    void after_the_third_attempt_the_next_step_of_the_plan_is_due() {
        Alert second = attempted(attempted(acknowledged(Severity.RED), 5), 15);
        Alert third = attempted(second, 25);

        assertThat(contacts(second).nextStepDue()).isFalse();
        assertThat(contacts(third).nextStepDue()).isTrue();
        assertThat(third.state()).as("not reached never ends it").isEqualTo(AlertState.IN_PROGRESS);
    }

    @Test
    void once_the_patient_answers_nobody_is_reminded_to_call() {
        Alert tried = attempted(acknowledged(Severity.RED), 5);
        Alert reached = after(ContactActions.start(tried, ANNE, tried.version(), at(15)));

        assertThat(contacts(reached).recallAt()).isNull();
        assertThat(contacts(reached).firstAt()).isEqualTo(at(15));
        assertThat(contacts(reached).attempts()).isEqualTo(1);
        assertThat(Deadlines.next(reached)).isNull();
    }

    @Test
    void only_the_owner_calls() {
        for (Alert alert : new Alert[] {acknowledged(Severity.RED), inProgress(Severity.RED)}) {
            assertThat(refusal(ContactActions.start(alert, BERIT, alert.version(), at(5))))
                    .isEqualTo(new Refusal.Held(ANNE.person()));
            assertThat(refusal(ContactActions.attempt(alert, BERIT, alert.version(), null, at(5))))
                    .isEqualTo(new Refusal.Held(ANNE.person()));
        }
    }

    @Test
    void what_was_tried_stays_known_to_whoever_has_it_next_and_begins_anew_when_it_comes_back_after_its_end() {
        HandoverActions handover = new HandoverActions(DuePolicy.DEFAULT);
        Alert tried = attempted(acknowledged(Severity.RED), 5);
        Alert released = after(handover.release(tried, ANNE, tried.version(), at(6)));
        Alert ended = after(Actions.resolve(tried, ANNE, tried.version(), ending(), at(6)));
        Alert again = after(AlertFixture.FINDINGS.raised(AlertFixture.raised(Severity.RED, 10), ended, at(10)));

        assertThat(contacts(released)).isEqualTo(new Contacts(null, 1, at(5), null, false));
        assertThat(contacts(again)).isEqualTo(Contacts.NONE);
    }

    private static Alert attempted(Alert alert, int minute) {
        return after(ContactActions.attempt(alert, ANNE, alert.version(), "No answer.", at(minute)));
    }

    private static Contacts contacts(Alert alert) {
        return alert.marks().handling().contacts();
    }
}
