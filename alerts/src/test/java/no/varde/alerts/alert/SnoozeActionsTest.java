package no.varde.alerts.alert;

import static no.varde.alerts.alert.AlertFixture.ANNE;
import static no.varde.alerts.alert.AlertFixture.BERIT;
import static no.varde.alerts.alert.AlertFixture.FINDINGS;
import static no.varde.alerts.alert.AlertFixture.acknowledged;
import static no.varde.alerts.alert.AlertFixture.after;
import static no.varde.alerts.alert.AlertFixture.at;
import static no.varde.alerts.alert.AlertFixture.parking;
import static no.varde.alerts.alert.AlertFixture.raised;
import static no.varde.alerts.alert.AlertFixture.refusal;
import static no.varde.alerts.alert.AlertFixture.snoozed;
import static org.assertj.core.api.Assertions.assertThat;

import no.varde.contract.event.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnoozeActionsTest {

    @ParameterizedTest
    @CsvSource({"RED, 60", "YELLOW, 1440", "TECH, 10080"})
    void an_alert_is_parked_for_as_long_as_its_severity_allows(Severity severity, int minutes) {
        Alert alert = acknowledged(severity);

        assertThat(after(snooze(alert, parking(minutes + 1))).phase())
                .isEqualTo(new Phase.Snoozed(ANNE.person(), at(minutes + 1)));
        assertThat(refusal(snooze(alert, parking(minutes + 2)))).isEqualTo(new Refusal.SnoozeEnd(at(minutes + 1)));
        assertThat(refusal(snooze(alert, parking(1)))).as("the end lies ahead").isInstanceOf(Refusal.SnoozeEnd.class);
    }

    @Test
    void it_needs_a_reason_which_the_history_keeps() {
        Alert alert = acknowledged(Severity.RED);

        assertThat(refusal(snooze(alert, new SnoozeActions.Parking(at(30), " "))))
                .isEqualTo(new Refusal.ReasonNeeded());
        assertThat(((Transition.Moved) snooze(alert, parking(30)))
                        .steps()
                        .getFirst()
                        .note())
                .isEqualTo("Waits for the pharmacy.");
    }

    @Test
    void only_the_owner_parks_it_and_not_over_a_value_that_nobody_has_seen() {
        Alert newer = after(FINDINGS.raised(raised(Severity.RED, 5), acknowledged(Severity.RED), at(5)));

        assertThat(refusal(SnoozeActions.snooze(newer, BERIT, 3, parking(30), at(6))))
                .isEqualTo(new Refusal.Held(ANNE.person()));
        assertThat(refusal(SnoozeActions.snooze(newer, ANNE, 2, parking(30), at(6))))
                .isEqualTo(new Refusal.Stale(3));
    }

    @Test
    void a_colleague_may_end_the_parking_and_the_owner_has_it_again() {
        Alert snoozed = snoozed(Severity.RED);
        Alert resumed = after(SnoozeActions.resume(snoozed, BERIT, snoozed.version(), at(10)));

        assertThat(resumed.phase()).isEqualTo(new Phase.Acknowledged(ANNE.person()));
        assertThat(resumed.marks().handling().ackAt()).isEqualTo(at(1));
        assertThat(Deadlines.next(resumed))
                .as("the time to do something begins anew")
                .isEqualTo(at(40));
    }

    private static Transition snooze(Alert alert, SnoozeActions.Parking parking) {
        return SnoozeActions.snooze(alert, ANNE, alert.version(), parking, at(1));
    }
}
