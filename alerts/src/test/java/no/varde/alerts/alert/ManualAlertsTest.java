package no.varde.alerts.alert;

import static no.varde.alerts.alert.AlertFixture.ANNE;
import static no.varde.alerts.alert.AlertFixture.BERIT;
import static no.varde.alerts.alert.AlertFixture.FINDINGS;
import static no.varde.alerts.alert.AlertFixture.after;
import static no.varde.alerts.alert.AlertFixture.at;
import static no.varde.alerts.alert.AlertFixture.ending;
import static no.varde.alerts.alert.AlertFixture.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import no.varde.contract.event.AlertState;
import no.varde.contract.event.Severity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ManualAlertsTest {

    private final ManualAlerts manual = new ManualAlerts(FINDINGS);

    @Test
    void a_clinician_opens_one_with_a_note() {
        Transition done = open(Severity.RED, ANNE, null, 0);
        Step step = ((Transition.Moved) done).steps().getFirst();

        assertThat(step.event()).isEqualTo("opened");
        assertThat(step.actor()).isEqualTo(ANNE.person());
        assertThat(step.note()).isEqualTo("Sounded confused.");
        assertThat(step.after().identity().family()).isEqualTo("MANUAL");
        assertThat(step.after().evidence().ruleId()).isEqualTo("MANUAL");
        assertThat(step.after().dueAckAt()).isEqualTo(at(15));
    }

    @Test
    void a_second_concern_joins_the_alert_that_is_open_and_a_worse_one_raises_it() {
        Alert yellow = after(open(Severity.YELLOW, ANNE, null, 0));

        assertThat(after(open(Severity.YELLOW, BERIT, yellow, 5)).alertId()).isEqualTo(yellow.alertId());
        assertThat(after(open(Severity.RED, BERIT, yellow, 5)).severity()).isEqualTo(Severity.RED);
    }

    @Test
    void where_a_colleague_has_one_as_severe_they_are_named() {
        Alert annes = after(Actions.acknowledge(after(open(Severity.RED, ANNE, null, 0)), ANNE, 1, at(1)));

        assertThat(refusal(open(Severity.YELLOW, BERIT, annes, 5))).isEqualTo(new Refusal.Held(ANNE.person()));
        assertThat(open(Severity.RED, ANNE, annes, 5)).isInstanceOf(Transition.Moved.class);
    }

    @Test
    void after_an_end_a_new_one_opens_at_once_whatever_rests() {
        Alert yellow = after(open(Severity.YELLOW, ANNE, null, 0));
        Alert ended = after(Actions.resolve(yellow, ANNE, 1, ending(), at(1)));
        Alert next = after(open(Severity.YELLOW, ANNE, ended, 5));

        assertThat(next.alertId()).isNotEqualTo(ended.alertId());
        assertThat(next.marks().previousAlertId()).isEqualTo(ended.alertId());
        assertThat(next.state()).isEqualTo(AlertState.OPEN);
    }

    private Transition open(Severity severity, Actor by, @Nullable Alert latest, int minute) {
        var concern = new ManualAlerts.Concern("pat-1", "org-1", "unit-1", severity, "Sounded confused.");
        return manual.open(concern, by, latest, at(minute));
    }
}
