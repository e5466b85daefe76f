package no.varde.standalone;

import no.varde.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_runner_keeps_the_rules_of_the_house_and_bodies_are_pure() {
        HouseRules.check("no.varde.standalone", "no.varde.standalone.body");
    }
}
