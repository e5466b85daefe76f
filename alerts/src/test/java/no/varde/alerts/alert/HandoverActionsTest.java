package no.varde.alerts.alert;

import static no.varde.alerts.alert.AlertFixture.ANNE;
import static no.varde.alerts.alert.AlertFixture.BERIT;
import static no.varde.alerts.alert.AlertFixture.acknowledged;
import static no.varde.alerts.alert.AlertFixture.actor;
import static no.varde.alerts.alert.AlertFixture.after;
import static no.varde.alerts.alert.AlertFixture.at;
import static no.varde.alerts.alert.AlertFixture.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import no.varde.contract.event.Role;
import no.varde.contract.event.Severity;
import org.junit.jupiter.api.Test;

class HandoverActionsTest {

    private static final HandoverActions HANDOVER = new HandoverActions(DuePolicy.DEFAULT);
    private static final Actor SIGRID = actor("sigrid", Role.SENIOR_NURSE);

    private final Alert annes = acknowledged(Severity.RED);

    @Test
    void what_is_released_is_due_anew_and_names_who_had_it() {
        Alert released = after(HANDOVER.release(annes, ANNE, 2, at(5)));

        assertThat(released.phase()).isEqualTo(new Phase.Open(at(20)));
        assertThat(released.marks().handling().previousOwner()).isEqualTo(ANNE.person());
        assertThat(released.marks().handling().ackAt()).isNull();
        assertThat(after(HANDOVER.release(annes, SIGRID, 2, at(5)))
                        .marks()
                        .handling()
                        .previousOwner())
                .as("by a senior nurse")
                .isEqualTo(ANNE.person());
    }

    @Test
    void a_colleague_neither_releases_nor_assigns_what_another_has() {
        assertThat(refusal(HANDOVER.release(annes, BERIT, 2, at(5)))).isEqualTo(new Refusal.Held(ANNE.person()));
        assertThat(refusal(HANDOVER.assign(annes, BERIT, 2, BERIT.person(), at(5))))
                .isEqualTo(new Refusal.Held(ANNE.person()));
    }

    @Test
    void a_colleague_takes_over_and_it_stays_known_who_had_it_and_when_it_was_first_taken() {
        Actor covering = new Actor(BERIT.person(), Set.of(Role.NURSE), true);
        Alert taken = after(HANDOVER.takeOver(annes, covering, 2, at(5)));

        assertThat(taken.owner()).isEqualTo(BERIT.person());
        assertThat(taken.marks().handling().previousOwner()).isEqualTo(ANNE.person());
        assertThat(taken.marks().handling().ackAt()).isEqualTo(at(1));
        assertThat(taken.marks().handling().covering()).isTrue();
        assertThat(Deadlines.next(taken)).isEqualTo(at(35));
    }

    @Test
    void taking_over_what_one_has_changes_nothing() {
        assertThat(HANDOVER.takeOver(annes, ANNE, 2, at(5))).isEqualTo(new Transition.Unchanged(annes));
        assertThat(HANDOVER.assign(annes, ANNE, 2, ANNE.person(), at(5))).isEqualTo(new Transition.Unchanged(annes));
    }

    @Test
    void the_owner_or_a_senior_nurse_assigns_it() {
        for (Actor by : new Actor[] {ANNE, SIGRID}) {
            Transition done = HANDOVER.assign(annes, by, 2, BERIT.person(), at(5));

            assertThat(after(done).owner()).isEqualTo(BERIT.person());
            assertThat(((Transition.Moved) done).steps().getFirst().actor()).isEqualTo(by.person());
        }
    }
}
