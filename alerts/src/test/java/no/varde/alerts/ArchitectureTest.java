package no.varde.alerts;

import no.varde.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void follows_the_house_rules() {
        HouseRules.check(
                "no.varde.alerts",
                "no.varde.alerts.rule..",
                "no.varde.alerts.alert..",
                "no.varde.alerts.escalation..",
                "no.varde.alerts.inhibition..",
                "no.varde.alerts.score..",
                "no.varde.alerts.simulation..");
    }
}
