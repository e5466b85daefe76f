package no.varde.alerts.burden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.varde.contract.event.Severity;
import org.junit.jupiter.api.Test;

class FiguresTest {

    /** 40 alerts over 100 patient-days; 12 ended by people, 3 of them with something done; 18 by themselves. */
    @Test
    void shares_are_of_what_they_are_shares_of() {
        Tally red = new Tally("unit-1", "LIM-1", Severity.RED, 10, 8, 2, 0, 9, 1);
        Tally yellow = new Tally("unit-1", "LIM-2", Severity.YELLOW, 30, 4, 1, 18, 23, 3);

        Figures figures = Figures.of(List.of(red, yellow), 100);

        assertThat(figures.alerts()).isEqualTo(40);
        assertThat(figures.perPatientDay()).isEqualTo(0.4);
        assertThat(figures.redShare()).isEqualTo(0.25);
        assertThat(figures.actionableShare()).isEqualTo(0.25);
        assertThat(figures.autoShare()).isEqualTo(0.6);
        assertThat(figures.reopenRate()).isEqualTo(0.125);
    }

    @Test
    void what_nothing_was_counted_for_is_not_known() {
        Figures figures = Figures.of(List.of(), 0);

        assertThat(figures.alerts()).isZero();
        assertThat(figures.perPatientDay()).isNull();
        assertThat(figures.redShare()).isNull();
        assertThat(figures.actionableShare()).isNull();
        assertThat(figures.autoShare()).isNull();
        assertThat(figures.reopenRate()).isNull();
    }
}
