package no.varde.ingest;

import no.varde.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_module_keeps_the_rules_of_the_house() {
        HouseRules.check(
                "no.varde.ingest",
                "no.varde.ingest.payload",
                "no.varde.ingest.payload.json",
                "no.varde.ingest.payload.varde",
                "no.varde.ingest.payload.fhir",
                "no.varde.ingest.reading",
                "no.varde.ingest.registry");
    }
}
