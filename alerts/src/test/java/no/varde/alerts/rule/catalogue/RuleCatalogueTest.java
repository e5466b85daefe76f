package no.varde.alerts.rule.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import no.varde.alerts.rule.Parameter;
import no.varde.alerts.rule.Rule;
import no.varde.alerts.rule.RuleDescription;
import no.varde.alerts.rule.device.DeviceRules;
import no.varde.alerts.rule.missing.MissingRules;
import no.varde.contract.vitals.VitalsTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleCatalogueTest {

    static Stream<RuleDescription> descriptions() {
        return RuleCatalogue.ALL.stream().map(Rule::description);
    }

    @Test
    void ids_are_unique() {
        assertThat(RuleCatalogue.ALL).extracting(Rule::id).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("descriptions")
    void a_description_says_what_and_from_where_in_one_line(RuleDescription rule) {
        assertThat(rule.id()).matches("[A-Z0-9]+(-[A-Z0-9]+)+");
        assertThat(rule.version()).isPositive();
        assertThat(rule.family()).isNotBlank();
        assertThat(rule.says()).hasSizeGreaterThan(20).doesNotContain("\n").doesNotEndWith(".");
        assertThat(rule.source()).isNotBlank().doesNotContain("\n");
    }

    @ParameterizedTest
    @MethodSource("descriptions")
    void parameters_have_names_of_their_own_units_and_meanings(RuleDescription rule) {
        Set<String> names = new HashSet<>();
        for (Parameter parameter : rule.parameters()) {
            assertThat(names.add(parameter.name())).as(parameter.name()).isTrue();
            assertThat(parameter.name()).isNotEqualTo("enabled").matches("[a-zA-Z0-9]+");
            assertThat(parameter.unit()).isNotBlank();
            assertThat(parameter.meaning()).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("descriptions")
    void vitals_are_those_of_the_table(RuleDescription rule) {
        rule.trigger()
                .vitals()
                .forEach(vital ->
                        assertThat(VitalsTable.STANDARD.find(vital)).as(vital).isPresent());
        rule.replaces()
                .forEach(one -> assertThat(VitalsTable.STANDARD.find(one.vital()))
                        .as(one.vital())
                        .isPresent());
    }

    /** Else nothing would ever make it look at a reading. */
    @ParameterizedTest
    @MethodSource("descriptions")
    void something_makes_it_look_at_a_reading(RuleDescription rule) {
        RuleDescription.Trigger trigger = rule.trigger();

        // the median changes what others look at; the others go by the clock or by devices
        boolean looksAtNone = rule.id().equals("PERS-3")
                || MissingRules.ALL.stream().anyMatch(one -> one.id().equals(rule.id()))
                || DeviceRules.ALL.stream().anyMatch(one -> one.id().equals(rule.id()));
        assertThat(trigger.everything()
                        || trigger.symptoms()
                        || !trigger.vitals().isEmpty())
                .isNotEqualTo(looksAtNone);
    }
}
