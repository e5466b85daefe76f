package no.varde.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import no.varde.testkit.bad.BadHelper;
import no.varde.testkit.bad.web.Page;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    @Test
    void the_contract_keeps_the_rules_and_is_pure_but_for_its_codec() {
        assertThatCode(() -> HouseRules.check(
                        "no.varde.contract",
                        "no.varde.contract",
                        "no.varde.contract.event",
                        "no.varde.contract.vitals"))
                .doesNotThrowAnyException();
    }

    @Test
    void every_kind_of_breach_is_reported_at_once() {
        var classes = new ClassFileImporter().importPackagesOf(BadHelper.class, Page.class);

        assertThatThrownBy(() -> HouseRules.check(classes, "no.varde.testkit.bad", "no.varde.testkit.bad"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("such names say nothing")
                .hasMessageContaining("time enters pure code")
                .hasMessageContaining("pure packages depend on")
                .hasMessageContaining("adapters meet in the pure code")
                .hasMessageContaining("free of cycles")
                .hasMessageContaining("is not @NullMarked");
    }
}
