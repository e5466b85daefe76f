package no.varde.dashboard.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import no.varde.contract.event.Category;
import no.varde.contract.event.Severity;
import no.varde.dashboard.AlertsStub;
import org.junit.jupiter.api.Test;

class WorklistTest {

    private static Worklist.Row row(int tier, Alert... alerts) {
        return new Worklist.Row("p", Severity.RED, Category.CLINICAL, tier, null, null, List.of(alerts));
    }

    @Test
    void a_row_keeps_the_order_in_which_alerts_are_to_be_taken() {
        Alert yellow = AlertsStub.open("yellow", "p", "u", Severity.YELLOW, "HEART_RATE", "104");
        Alert explained =
                AlertsStub.with(AlertsStub.open("red", "p", "u", Severity.RED, "SPO2", "84"), "suppressedBy", "news");

        assertThat(row(3, yellow, explained).alerts())
                .extracting(Alert::alertId)
                .containsExactly("yellow", "red");
    }

    @Test
    void whoever_is_only_explained_by_something_else_does_not_wait() {
        Worklist worklist = new Worklist(Instant.EPOCH, null, List.of(row(1), row(5)), List.of());

        assertThat(worklist.waiting(Severity.RED)).isOne();
    }
}
