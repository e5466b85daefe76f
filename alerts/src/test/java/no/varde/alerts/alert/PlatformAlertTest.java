package no.varde.alerts.alert;

import static no.varde.alerts.alert.AlertFixture.T0;
import static no.varde.alerts.alert.AlertFixture.actor;
import static no.varde.alerts.alert.AlertFixture.after;
import static no.varde.alerts.alert.AlertFixture.at;
import static no.varde.alerts.alert.AlertFixture.openedBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.varde.contract.event.AlertState;
import no.varde.contract.event.Finding;
import no.varde.contract.event.Outcome;
import no.varde.contract.event.Role;
import no.varde.contract.event.Severity;
import no.varde.testkit.FindingMaker;
import org.junit.jupiter.api.Test;

/** An alert about Varde itself, and one that moves to another unit. */
class PlatformAlertTest {

    private final Actor support = actor("tech", Role.TECH_SUPPORT);
    private final Alert blind = openedBy(FindingMaker.raised(Severity.RED, T0)
            .about(Finding.Subject.Type.PLATFORM, "varde")
            .unit(null)
            .rule("TECH-8", "TECH-8")
            .on(null, null)
            .make());

    @Test
    void technical_support_takes_and_ends_what_is_the_platforms_own_even_a_red() {
        Alert taken = after(Actions.acknowledge(blind, support, 1, at(1)));
        Alert ended = after(Actions.resolve(
                taken, support, 2, new Actions.Resolution(Outcome.DEVICE_FIXED, "The line is back."), at(2)));

        assertThat(taken.owner()).isEqualTo(support.person());
        assertThat(ended.state()).isEqualTo(AlertState.RESOLVED);
    }

    @Test
    void technical_support_takes_no_patients_alert_and_ends_no_red_of_one() {
        Alert red = AlertFixture.open(Severity.RED);

        for (Transition refused : List.of(
                Actions.acknowledge(red, support, 1, at(1)),
                Actions.resolve(red, support, 1, AlertFixture.ending(), at(1)))) {
            assertThat(((Transition.Refused) refused).refusal()).isEqualTo(new Refusal.RoleMayNot());
        }
    }

    @Test
    void an_alert_that_moves_keeps_its_owner_and_turns_no_click_away() {
        Alert taken = AlertFixture.acknowledged(Severity.YELLOW);
        Alert moved = after(UnitChange.move(taken, "unit-2", at(3)));

        assertThat(moved.evidence().careUnitId()).isEqualTo("unit-2");
        assertThat(moved.owner()).isEqualTo(taken.owner());
        assertThat(moved.isKnownTo(taken.version())).isTrue();
        assertThat(UnitChange.move(moved, "unit-2", at(4))).isInstanceOf(Transition.Unchanged.class);
    }

    @Test
    void what_has_ended_stays_where_it_ended() {
        assertThat(UnitChange.move(AlertFixture.resolved(Severity.RED), "unit-2", at(3)))
                .isInstanceOf(Transition.Unchanged.class);
    }
}
