package no.varde.dashboard.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.varde.contract.event.AlertState;
import no.varde.contract.event.Severity;
import no.varde.dashboard.AlertsStub;
import org.junit.jupiter.api.Test;

class WorklistTest {

    @Test
    void an_alert_that_nobody_has_stands_before_a_worse_one_that_somebody_has() {
        Alert owned = AlertsStub.moved(
                AlertsStub.open("red-owned", "p", "u", Severity.RED, "SPO2", "85"),
                AlertState.ACKNOWLEDGED,
                new Alert.Person("tom", "Tom Aas"),
                null);
        Alert yellow = AlertsStub.open("yellow", "p", "u", Severity.YELLOW, "HEART_RATE", "104");
        Alert red = AlertsStub.open("red", "p", "u", Severity.RED, "SPO2", "84");

        Worklist.Row row = new Worklist.Row("p", Severity.RED, 1, null, null, List.of(owned, yellow, red));

        assertThat(row.alerts()).extracting(Alert::alertId).containsExactly("red", "yellow", "red-owned");
    }
}
