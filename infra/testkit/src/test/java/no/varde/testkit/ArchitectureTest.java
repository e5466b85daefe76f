package no.varde.testkit;

import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_testkit_keeps_its_own_rules() {
        HouseRules.check("no.varde.testkit");
    }

    @Test
    void the_embedded_platform_keeps_them_too() {
        HouseRules.check("no.varde.embedded");
    }
}
