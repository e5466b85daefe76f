package no.varde.alerts.alert;

import static no.varde.alerts.alert.AlertFixture.ANNE;
import static no.varde.alerts.alert.AlertFixture.DEADLINES;
import static no.varde.alerts.alert.AlertFixture.FINDINGS;
import static no.varde.alerts.alert.AlertFixture.after;
import static no.varde.alerts.alert.AlertFixture.at;
import static no.varde.alerts.alert.AlertFixture.autoResolved;
import static no.varde.alerts.alert.AlertFixture.ending;
import static org.assertj.core.api.Assertions.assertThat;

import no.varde.contract.event.Finding;
import no.varde.contract.event.Severity;
import no.varde.contract.event.Side;
import no.varde.testkit.FindingMaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How long what a person has ended rests. The alerts here are of a pulse of 120, whose deadband is 5. */
class CooldownTest {

    private static final int TWELVE_HOURS = 12 * 60;

    @ParameterizedTest
    @EnumSource(names = {"YELLOW", "TECH"})
    void more_of_the_same_opens_nothing_for_twelve_hours(Severity severity) {
        Alert ended = ended(severity);

        assertThat(FINDINGS.raised(pulse(severity, "124", 60), ended, at(60)))
                .as("the window has passed, though nobody has closed it yet")
                .isEqualTo(new Transition.Unchanged(ended));
        Alert closed = after(DEADLINES.passed(ended, at(61)));
        assertThat(FINDINGS.raised(pulse(severity, "124", TWELVE_HOURS), closed, at(TWELVE_HOURS)))
                .isEqualTo(new Transition.Unchanged(closed));
        assertThat(FINDINGS.raised(pulse(severity, "120", TWELVE_HOURS + 1), closed, at(TWELVE_HOURS + 1)))
                .isInstanceOf(Transition.Moved.class);
    }

    @Test
    void within_half_an_hour_it_opens_again() {
        assertThat(after(FINDINGS.raised(pulse(Severity.YELLOW, "120", 20), ended(Severity.YELLOW), at(20)))
                        .marks()
                        .reopenCount())
                .isEqualTo(1);
    }

    @Test
    void what_is_worse_by_a_deadband_or_in_severity_is_new_work() {
        Alert ended = ended(Severity.YELLOW);

        assertThat(after(FINDINGS.raised(pulse(Severity.YELLOW, "125", 60), ended, at(60)))
                        .marks()
                        .previousAlertId())
                .isEqualTo(ended.alertId());
        assertThat(FINDINGS.raised(pulse(Severity.RED, "121", 60), ended, at(60)))
                .isInstanceOf(Transition.Moved.class);
        assertThat(FINDINGS.raised(pulse(Severity.YELLOW, "100", 60), ended, at(60)))
                .as("better by more than one")
                .isEqualTo(new Transition.Unchanged(ended));
    }

    @Test
    void any_lower_saturation_is_worse_for_its_deadband_is_none() {
        Finding first = FindingMaker.raised(Severity.YELLOW, at(0)).value("93").make();
        Alert ended = after(Actions.resolve(after(FINDINGS.raised(first, null, at(0))), ANNE, 1, ending(), at(2)));

        assertThat(FINDINGS.raised(
                        FindingMaker.raised(Severity.YELLOW, at(60)).value("93").make(), ended, at(60)))
                .isEqualTo(new Transition.Unchanged(ended));
        assertThat(FINDINGS.raised(
                        FindingMaker.raised(Severity.YELLOW, at(60)).value("92").make(), ended, at(60)))
                .isInstanceOf(Transition.Moved.class);
    }

    @Test
    void red_has_no_rest_and_neither_has_what_ended_by_itself() {
        assertThat(FINDINGS.raised(pulse(Severity.RED, "120", 60), ended(Severity.RED), at(60)))
                .isInstanceOf(Transition.Moved.class);
        assertThat(FINDINGS.raised(AlertFixture.raised(Severity.YELLOW, 60), autoResolved(), at(60)))
                .isInstanceOf(Transition.Moved.class);
    }

    private static Alert ended(Severity severity) {
        Alert open = after(FINDINGS.raised(pulse(severity, "120", 0), null, at(0)));
        return after(Actions.resolve(open, ANNE, 1, ending(), at(1)));
    }

    private static Finding pulse(Severity severity, String value, int minute) {
        return FindingMaker.raised(severity, at(minute))
                .on("HEART_RATE", Side.HIGH)
                .value(value)
                .make();
    }
}
