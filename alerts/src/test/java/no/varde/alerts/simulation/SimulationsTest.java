package no.varde.alerts.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import no.varde.alerts.rule.catalogue.RuleCatalogue;
import no.varde.contract.event.Severity;
import no.varde.contract.vitals.Limits;
import no.varde.contract.vitals.VitalsTable;
import no.varde.testkit.Plans;
import no.varde.testkit.Readings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Hand-made courses of one patient, whose limits are those of the table: an SpO2 of 91 or less is red. */
class SimulationsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static final Period MONTH = Period.upTo(NOW, 30);
    private static final PlanChange NOTHING = new PlanChange(Map.of(), Map.of(), Set.of());

    private final ShelfStore store = new ShelfStore();
    private final Simulations simulations = new Simulations(
            store, new Replay(RuleCatalogue.ALL, VitalsTable.STANDARD), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void a_lower_limit_loses_the_alerts_between_the_two_and_says_which_of_them_mattered() {
        followed();
        saturation(20, 90);
        saturation(10, 88);
        store.acted("at-90", "LIM-1", "SPO2", daysAgo(20));
        store.acted("at-88", "LIM-1", "SPO2", daysAgo(10));

        Simulation simulation = simulate(redLow("SPO2", "89"));

        assertThat(simulation.present().byRule()).containsExactly(Map.entry("LIM-1", 2));
        assertThat(simulation.changed().byRule()).containsExactly(Map.entry("LIM-1", 1));
        assertThat(simulation.changed().bySeverity()).containsExactly(Map.entry(Severity.RED, 1));
        assertThat(simulation.acted().alerts()).isEqualTo(2);
        assertThat(simulation.acted().keptByPresent()).isEqualTo(2);
        assertThat(simulation.acted().kept()).isEqualTo(1);
        assertThat(simulation.acted().lost()).extracting(ActedAlert::alertId).containsExactly("at-90");
        assertThat(simulation.episodes()).extracting(Episode::from).containsExactly(daysAgo(10));
    }

    @Test
    void a_rule_that_is_added_speaks_beside_the_others() {
        followed();
        saturation(20, 90);
        store.store(Readings.of("pat-1", "scale", "BODY_WEIGHT", "80.0", daysAgo(12)));
        store.store(Readings.of("pat-1", "scale", "BODY_WEIGHT", "82.5", daysAgo(10)));

        Simulation simulation = simulate(rule("HF-W1", null, "0"));

        assertThat(simulation.present().byRule()).containsOnlyKeys("LIM-1");
        assertThat(simulation.changed().byRule()).containsOnlyKeys("LIM-1", "HF-W1");
        assertThat(simulate(rule("HF-W1", "kg", "3")).changed().byRule()).containsOnlyKeys("LIM-1");
    }

    @Test
    void a_rule_that_is_taken_out_is_silent() {
        followed();
        saturation(20, 90);
        store.acted("at-90", "LIM-1", "SPO2", daysAgo(20));

        Simulation simulation = simulate(new PlanChange(Map.of(), Map.of(), Set.of("LIM-1", "LIM-2")));

        assertThat(simulation.present().alerts()).isEqualTo(1);
        assertThat(simulation.changed().alerts()).isZero();
        assertThat(simulation.episodes()).isEmpty();
        assertThat(simulation.acted().lost()).hasSize(1);
    }

    @Test
    void where_nothing_is_stored_nothing_would_have_alerted() {
        followed();

        Simulation simulation = simulate(NOTHING);

        assertThat(simulation.patients()).isEqualTo(1);
        assertThat(simulation.readings()).isZero();
        assertThat(simulation.present().alerts()).isZero();
        assertThat(simulation.acted().alerts()).isZero();
        assertThat(simulation.truncated()).isFalse();
        assertThat(simulations.ofPatient("pat-unknown", NOTHING, MONTH).patients())
                .isZero();
    }

    @Test
    void what_even_the_present_plan_does_not_make_is_told_apart_from_what_the_change_loses() {
        followed();
        store.acted("of-old-limits", "LIM-1", "SPO2", daysAgo(20));

        assertThat(simulate(NOTHING).acted()).satisfies(acted -> {
            assertThat(acted.keptByPresent()).isZero();
            assertThat(acted.kept()).isZero();
        });
    }

    @Test
    void alerts_that_no_reading_makes_are_neither_kept_nor_lost() {
        followed();
        store.acted("silent", "MISS-3", "SPO2", daysAgo(5));
        store.acted("worried", "MANUAL-1", null, daysAgo(5));

        assertThat(simulate(NOTHING).acted().alerts()).isZero();
    }

    @Test
    void readings_before_the_period_are_looked_back_on_and_counted_nowhere() {
        followed();
        saturation(31, 90);
        store.store(Readings.of("pat-1", "scale", "BODY_WEIGHT", "80.0", daysAgo(31)));
        store.store(Readings.of("pat-1", "scale", "BODY_WEIGHT", "82.5", daysAgo(29)));

        Simulation simulation = simulate(rule("HF-W1", null, "0"));

        assertThat(simulation.readings()).isEqualTo(1);
        assertThat(simulation.present().alerts()).isZero();
        assertThat(simulation.changed().byRule()).containsOnlyKeys("HF-W1");
    }

    @Test
    void the_same_question_has_the_same_answer() {
        followed();
        for (int day = 1; day < 30; day++) {
            saturation(day, 87 + day % 9);
        }

        assertThat(simulate(redLow("SPO2", "89"))).isEqualTo(simulate(redLow("SPO2", "89")));
        Simulation unchanged = simulate(NOTHING);
        assertThat(unchanged.changed()).isEqualTo(unchanged.present());
    }

    @Test
    void a_patient_whose_plan_is_not_known_is_passed_over_and_counted() {
        followed();
        store.followWithoutPlan("pat-2");

        Simulation simulation = simulations.ofUnit("unit-1", NOTHING, MONTH);

        assertThat(simulation.patients()).isEqualTo(1);
        assertThat(simulation.withoutPlan()).isEqualTo(1);
    }

    @Test
    void more_patients_than_the_bound_are_left_out_and_that_is_said() {
        for (int number = 0; number <= Simulations.MOST_PATIENTS; number++) {
            store.follow(Plans.active("pat-" + number, "unit-1"));
        }

        Simulation simulation = simulations.ofUnit("unit-1", NOTHING, MONTH);

        assertThat(simulation.patients()).isEqualTo(Simulations.MOST_PATIENTS);
        assertThat(simulation.truncated()).isTrue();
    }

    private void followed() {
        store.follow(Plans.active("pat-1", "unit-1"));
    }

    private void saturation(int daysAgo, int percent) {
        store.store(Readings.of("pat-1", "oximeter", "SPO2", Integer.toString(percent), daysAgo(daysAgo)));
    }

    private Simulation simulate(PlanChange change) {
        return simulations.ofPatient("pat-1", change, MONTH);
    }

    private static PlanChange redLow(String vital, String limit) {
        return new PlanChange(Map.of(vital, new Limits(new BigDecimal(limit), null, null, null)), Map.of(), Set.of());
    }

    private static PlanChange rule(String id, @Nullable String parameter, String number) {
        Map<String, BigDecimal> set = parameter == null ? Map.of() : Map.of(parameter, new BigDecimal(number));
        return new PlanChange(Map.of(), Map.of(id, set), Set.of());
    }

    private static Instant daysAgo(int days) {
        return NOW.minus(Duration.ofDays(days));
    }
}
