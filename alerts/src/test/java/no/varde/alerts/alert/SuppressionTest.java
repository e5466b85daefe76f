package no.varde.alerts.alert;

import static no.varde.alerts.alert.AlertFixture.ANNE;
import static no.varde.alerts.alert.AlertFixture.FINDINGS;
import static no.varde.alerts.alert.AlertFixture.acknowledged;
import static no.varde.alerts.alert.AlertFixture.after;
import static no.varde.alerts.alert.AlertFixture.at;
import static no.varde.alerts.alert.AlertFixture.open;
import static no.varde.alerts.alert.AlertFixture.raised;
import static no.varde.alerts.alert.AlertFixture.resolved;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.varde.contract.event.Severity;
import org.junit.jupiter.api.Test;

/** What it means that another alert or a silence explains one. */
class SuppressionTest {

    @Test
    void it_stays_in_its_phase_and_turns_no_click_away() {
        for (Alert alert : List.of(open(Severity.YELLOW), acknowledged(Severity.YELLOW))) {
            Alert suppressed = after(Suppression.suppress(alert, "TECH-8", at(3)));

            assertThat(suppressed.phase()).isEqualTo(alert.phase());
            assertThat(suppressed.marks().suppressedBy()).isEqualTo("TECH-8");
            assertThat(suppressed.version()).isEqualTo(alert.version() + 1);
            assertThat(suppressed.isKnownTo(alert.version())).isTrue();
        }
    }

    @Test
    void its_steps_say_so() {
        Transition suppressed = Suppression.suppress(open(Severity.YELLOW), "SILENCE", at(3));
        Transition lifted = Suppression.lift(after(suppressed), at(4));

        assertThat(((Transition.Moved) suppressed).steps())
                .extracting(Step::event)
                .containsExactly("suppressed");
        assertThat(((Transition.Moved) lifted).steps()).extracting(Step::event).containsExactly("unsuppressed");
        assertThat(after(lifted).marks().isSuppressed()).isFalse();
    }

    @Test
    void saying_it_again_changes_nothing() {
        Alert suppressed = after(Suppression.suppress(open(Severity.YELLOW), "SILENCE", at(3)));

        assertThat(Suppression.suppress(suppressed, "SILENCE", at(4))).isEqualTo(new Transition.Unchanged(suppressed));
        assertThat(Suppression.lift(open(Severity.RED), at(4))).isEqualTo(new Transition.Unchanged(open(Severity.RED)));
        assertThat(Suppression.suppress(resolved(Severity.RED), "SILENCE", at(4)))
                .isEqualTo(new Transition.Unchanged(resolved(Severity.RED)));
    }

    @Test
    void what_gets_worse_is_told_again_until_something_explains_that_too() {
        Alert suppressed = after(Suppression.suppress(open(Severity.YELLOW), "SILENCE", at(3)));

        assertThat(after(FINDINGS.raised(raised(Severity.RED, 5), suppressed, at(5)))
                        .marks()
                        .isSuppressed())
                .isFalse();
        assertThat(after(FINDINGS.raised(raised(Severity.YELLOW, 5), suppressed, at(5)))
                        .marks()
                        .suppressedBy())
                .as("not worse")
                .isEqualTo("SILENCE");
    }

    @Test
    void somebody_may_take_it_nevertheless() {
        Alert suppressed = after(Suppression.suppress(open(Severity.YELLOW), "SILENCE", at(3)));

        assertThat(after(Actions.acknowledge(suppressed, ANNE, 1, at(4))).owner())
                .isEqualTo(ANNE.person());
    }
}
