package no.varde.alerts.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.varde.alerts.rule.Parameter;
import no.varde.alerts.rule.Rule;
import no.varde.alerts.rule.catalogue.RuleCatalogue;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.event.Reading;
import no.varde.contract.vitals.Limits;
import no.varde.contract.vitals.VitalsTable;
import no.varde.testkit.Plans;
import no.varde.testkit.Readings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PlanChangeTest {

    private static final Instant T0 = Instant.parse("2026-10-21T08:00:00Z");
    private static final Limits LIMITS = new Limits(new BigDecimal(89), null, null, null);

    @Test
    void limits_take_the_place_of_one_vital_and_parameters_stand_beside_the_plans_own() {
        MonitoringPlan plan = Plans.withRules(
                "pat-1",
                "unit-1",
                Plans.defaultLimits(),
                Map.of("HF-W1", Map.of("kg", new BigDecimal(3), "days", new BigDecimal(4))));
        PlanChange change =
                new PlanChange(Map.of("SPO2", LIMITS), Map.of("HF-W1", Map.of("kg", BigDecimal.ONE)), Set.of("LIM-3"));

        MonitoringPlan changed = change.on(plan);

        assertThat(changed.limits()).containsEntry("SPO2", LIMITS);
        assertThat(changed.limits().get("HEART_RATE")).isEqualTo(plan.limits().get("HEART_RATE"));
        assertThat(changed.rules().get("HF-W1"))
                .containsOnly(Map.entry("kg", BigDecimal.ONE), Map.entry("days", new BigDecimal(4)));
        assertThat(changed.rules().get("LIM-3")).containsOnly(Map.entry("enabled", BigDecimal.ZERO));
        assertThat(changed.patientId()).isEqualTo("pat-1");
        assertThat(new PlanChange(Map.of(), Map.of(), Set.of()).on(plan)).isEqualTo(plan);
    }

    /** Whatever number the API lets through for a parameter. */
    @Test
    @Timeout(120)
    void no_number_makes_a_rule_break_or_compute_for_ever() {
        Replay replay = new Replay(RuleCatalogue.ALL, VitalsTable.STANDARD);
        MonitoringPlan plan = Plans.active("pat-1", "unit-1");
        List<Reading> readings = readings();
        for (Rule rule : RuleCatalogue.ALL) {
            for (Parameter parameter : rule.description().parameters()) {
                for (String number : List.of("0", "0.000001", "999999.999999")) {
                    Map<String, BigDecimal> set = Map.of(parameter.name(), new BigDecimal(number));
                    PlanChange change = new PlanChange(Map.of(), Map.of(rule.id(), set), Set.of());
                    assertThatCode(() -> replay.under(change.on(plan), readings))
                            .as("%s with %s %s", rule.id(), parameter.name(), number)
                            .doesNotThrowAnyException();
                }
            }
        }
    }

    private static List<Reading> readings() {
        List<Reading> readings = new ArrayList<>();
        for (int day = 0; day < 20; day++) {
            Instant at = T0.plus(Duration.ofDays(day));
            List<Reading.Value> values = new ArrayList<>();
            for (String vital : List.of("HEART_RATE", "BODY_WEIGHT", "SPO2", "GLUCOSE_MMOL", "FEV1", "PEF", "INR")) {
                values.add(Readings.value(vital, Integer.toString(1 + day * 7)));
            }
            values.add(Readings.value("BP_SYSTOLIC", Integer.toString(100 + day * 5)));
            values.add(Readings.value("BP_DIASTOLIC", Integer.toString(60 + day * 3)));
            readings.add(Readings.of("pat-1", "dev-1", at, values.toArray(Reading.Value[]::new)));
        }
        return readings;
    }
}
