package no.varde.standalone.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.varde.alerts.rule.Parameter;
import no.varde.alerts.rule.Rule;
import no.varde.alerts.rule.catalogue.RuleCatalogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That the plans of the demo ward are such as a clinician could approve. */
class ProgrammeTest {

    private static final List<String> NEWS = List.of("NEWS-1", "NEWS-2", "NEWS-3", "NEWS-4");

    @ParameterizedTest
    @EnumSource(Programme.class)
    void every_rule_and_parameter_of_a_plan_is_in_the_catalogue(Programme programme) {
        programme.rules().forEach((id, parameters) -> {
            Rule rule = RuleCatalogue.ALL.stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no rule " + id));
            assertThat(rule.description().parameters())
                    .as(id)
                    .extracting(Parameter::name)
                    .containsAll(parameters.keySet());
        });
    }

    @ParameterizedTest
    @EnumSource(Programme.class)
    void rules_that_need_each_other_come_together(Programme programme) {
        Set<String> rules = programme.rules().keySet();

        assertThat(rules.contains("BP-HOME-MEAN")).isEqualTo(rules.contains("BP-CRISIS"));
        assertThat(NEWS.stream().filter(rules::contains).count()).isIn(0L, (long) NEWS.size());
        assertThat(rules.contains("DM-H1")).isEqualTo(rules.contains("DM-H2"));
    }

    @ParameterizedTest
    @EnumSource(Programme.class)
    void silence_may_mean_harm_in_heart_failure_and_copd(Programme programme) {
        Map<String, BigDecimal> missedTwice = programme.rules().get("MISS-2");

        assertThat(missedTwice)
                .isEqualTo(
                        Set.of(Programme.HEART_FAILURE, Programme.COPD).contains(programme)
                                ? Map.of("highRisk", BigDecimal.ONE)
                                : Map.of());
    }
}
