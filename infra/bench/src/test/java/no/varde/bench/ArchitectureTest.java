package no.varde.bench;

import no.varde.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_bench_keeps_the_rules_of_the_house() {
        HouseRules.check("no.varde.bench");
    }
}
