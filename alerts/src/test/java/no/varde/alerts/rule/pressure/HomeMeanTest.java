package no.varde.alerts.rule.pressure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import no.varde.alerts.rule.RuleBench;
import no.varde.contract.event.Finding;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.event.Quality;
import no.varde.testkit.Plans;
import org.junit.jupiter.api.Test;

class HomeMeanTest {

    private static final int DAY = RuleBench.DAY;

    private final RuleBench bench = RuleBench.withRule("BP-HOME-MEAN");

    /** A tense first day: with it the mean would be 140.5/88. */
    @Test
    void day_1_160_100_days_2_to_4_134_84_is_no_alert() {
        assertThat(day(bench, 1, 160, 100)).isEmpty();
        for (int day = 2; day <= 4; day++) {
            assertThat(day(bench, day, 134, 84)).isEmpty();
        }
    }

    @Test
    void a_white_coat_course_raises_nothing_in_a_whole_plan_for_hypertension() {
        RuleBench plan = RuleBench.withDefaultsAnd("BP-HOME-MEAN", "BP-CRISIS", "BP-LOW");

        assertThat(day(plan, 1, 178, 108)).isEmpty();
        for (int day = 2; day <= 14; day++) {
            assertThat(day(plan, day, 128, 78)).isEmpty();
        }
    }

    @Test
    void days_2_and_3_only_are_insufficient() {
        day(bench, 1, 160, 100);

        assertThat(day(bench, 2, 170, 100)).isEmpty();
        assertThat(day(bench, 3, 170, 100)).isEmpty();
    }

    @Test
    void days_2_to_7_136_82_alert_by_the_systolic() {
        day(bench, 1, 120, 75);
        for (int day = 2; day < 7; day++) {
            day(bench, day, 136, 82);
        }
        Finding found = bench.findings(at(7, 0).pressure(136, 82)).getFirst();

        assertThat(found.severity().name()).isEqualTo("YELLOW");
        assertThat(found.dedupKey()).isEqualTo("PATIENT:pat-1/BP-MEAN/BP_SYSTOLIC/HIGH");
        assertThat(found.value()).isEqualTo("136.0");
        assertThat(found.limit()).isEqualTo("135");
        assertThat(found.inputs())
                .containsEntry("readings", new BigDecimal(21))
                .containsEntry("days", new BigDecimal(6));
    }

    @Test
    void the_twelfth_reading_makes_the_series() {
        day(bench, 1, 140, 80);
        day(bench, 2, 140, 80);
        day(bench, 3, 140, 80);

        assertThat(bench.arrives(at(4, 0).pressure(140, 80))).isEmpty();
        assertThat(bench.arrives(at(4, 1).pressure(140, 80))).isEmpty();
        assertThat(bench.arrives(at(4, 2).pressure(140, 80))).isEmpty();
        assertThat(bench.arrives(at(4, 3).pressure(140, 80))).hasSize(1);
    }

    @Test
    void twelve_readings_on_two_further_days_are_too_few_days() {
        day(bench, 1, 150, 95);
        for (int i = 0; i < 8; i++) {
            assertThat(bench.arrives(at(2, i).pressure(150, 95))).isEmpty();
            assertThat(bench.arrives(at(3, i).pressure(150, 95))).isEmpty();
        }
    }

    @Test
    void the_mean_itself_is_exact_and_inclusive() {
        series(bench, 135, 80);
        assertThat(bench.arrives(at(5, 0).pressure(135, 80))).containsExactly("YELLOW HIGH @5760");

        RuleBench below = RuleBench.withRule("BP-HOME-MEAN");
        series(below, 135, 80);
        assertThat(below.arrives(at(5, 0).pressure(134, 80)))
                .as("134.9 is not rounded up")
                .isEmpty();

        RuleBench diastolic = RuleBench.withRule("BP-HOME-MEAN");
        series(diastolic, 130, 85);
        assertThat(diastolic.findings(at(5, 0).pressure(130, 85)))
                .extracting(Finding::vital)
                .containsExactly("BP_DIASTOLIC");

        RuleBench both = RuleBench.withRule("BP-HOME-MEAN");
        series(both, 135, 85);
        assertThat(both.arrives(at(5, 0).pressure(135, 85))).hasSize(2);
    }

    @Test
    void of_readings_that_go_on_for_weeks_the_oldest_day_of_the_window_is_dropped() {
        for (int day = 1; day <= 14; day++) {
            day(bench, day, day <= 8 ? 120 : 150, 70);
        }
        Finding found = bench.findings(at(15, 0).pressure(150, 70)).getFirst();

        assertThat(found.value()).as("day 9 is the window's first").isEqualTo("150.0");
        assertThat(found.inputs()).containsEntry("readings", new BigDecimal(21));
    }

    @Test
    void a_new_series_after_a_pause_has_its_own_first_day() {
        day(bench, 1, 120, 70);
        day(bench, 20, 190, 100);

        for (int day = 21; day <= 23; day++) {
            assertThat(day(bench, day, 130, 80)).isEmpty();
        }
    }

    @Test
    void only_readings_with_both_pressures_count() {
        day(bench, 1, 140, 90);
        day(bench, 2, 140, 90);
        day(bench, 3, 140, 90);
        for (int i = 0; i < 4; i++) {
            assertThat(bench.arrives(at(4, i).value("BP_SYSTOLIC", "140"))).isEmpty();
            assertThat(bench.arrives(
                            at(4, 10 + i).value("BP_SYSTOLIC", "140").value("BP_DIASTOLIC", "250", Quality.REJECTED)))
                    .allMatch(text -> text.startsWith("TECH"));
        }
    }

    @Test
    void days_begin_at_midnight_where_the_patient_lives() {
        RuleBench utc = RuleBench.with(inZone("UTC"));
        RuleBench oslo = RuleBench.with(inZone("Europe/Oslo"));

        // 23:30 UTC of the first day is 00:30 of the second in Oslo
        assertThat(lateEvenings(utc)).as("one day more is left").isNotEmpty();
        assertThat(lateEvenings(oslo)).isEmpty();
    }

    @Test
    void a_zone_that_does_not_exist_is_taken_as_norways() {
        RuleBench odd = RuleBench.with(inZone("Mars/Olympus"));
        series(odd, 140, 80);

        assertThat(odd.arrives(at(5, 0).pressure(140, 80))).hasSize(1);
    }

    @Test
    void a_late_reading_completes_a_series_of_which_the_end_is_known() {
        day(bench, 1, 140, 80);
        day(bench, 2, 140, 80);
        day(bench, 3, 140, 80);
        bench.arrives(at(4, 0).pressure(140, 80));
        bench.arrives(at(4, 1).pressure(140, 80));
        bench.arrives(at(4, 3).pressure(140, 80));

        assertThat(bench.arrives(at(4, 2).pressure(140, 80))).containsExactly("YELLOW HIGH @" + (3 * DAY + 9));
    }

    @Test
    void an_invalid_reading_and_a_repeat_do_not_count() {
        day(bench, 1, 140, 80);
        day(bench, 2, 140, 80);
        day(bench, 3, 140, 80);
        bench.arrives(at(4, 0).pressure(140, 80));
        bench.arrives(at(4, 1).pressure(140, 80));
        bench.invalidate(3 * DAY);
        bench.arrives(at(4, 2).pressure(140, 80));
        bench.arrives(at(4, 2).pressure(140, 80));

        assertThat(bench.arrives(at(4, 3).pressure(140, 80))).isEmpty();
    }

    @Test
    void it_clears_when_the_mean_has_come_down_to_129_twice_and_never_by_too_few_readings() {
        series(bench, 136, 80);
        bench.arrives(at(5, 0).pressure(136, 80));
        assertThat(bench.arrives(at(30, 0).pressure(110, 70))).isEmpty();
        assertThat(bench.arrives(at(30, 1).pressure(110, 70))).isEmpty();
        day(bench, 31, 130, 70);
        day(bench, 32, 130, 70);
        assertThat(day(bench, 33, 130, 70)).as("130 is within the deadband").isEmpty();
        bench.arrives(at(34, 0).pressure(100, 70));

        assertThat(bench.arrives(at(34, 1).pressure(100, 70))).containsExactly("CLEARED HIGH @" + (33 * DAY + 3));
    }

    @Test
    void a_plan_sets_limits_and_protocol() {
        RuleBench other = RuleBench.withRules(Map.of(
                "BP-HOME-MEAN",
                Map.of("systolic", new BigDecimal(130), "readings", new BigDecimal(2), "further", BigDecimal.ONE)));
        other.arrives(at(1, 0).pressure(100, 60));
        other.arrives(at(2, 0).pressure(131, 60));

        assertThat(other.arrives(at(2, 1).pressure(129, 60))).hasSize(1);
    }

    /** Sixteen readings on four days, of which twelve count. */
    private static void series(RuleBench bench, int systolic, int diastolic) {
        for (int day = 1; day <= 4; day++) {
            day(bench, day, systolic, diastolic);
        }
    }

    private static List<String> lateEvenings(RuleBench bench) {
        List<String> found = List.of();
        for (int day = 1; day <= 4; day++) {
            // the first day's only readings are at 23:30 UTC; the others' at 08:00
            int start = day == 1 ? 15 * 60 + 30 : (day - 1) * DAY;
            for (int i = 0; i < 4; i++) {
                found = bench.arrives(RuleBench.at(start + i).pressure(140, 80));
            }
        }
        return found;
    }

    private static MonitoringPlan inZone(String zone) {
        MonitoringPlan plan = Plans.withRules("pat-1", "unit-1", Map.of(), Map.of("BP-HOME-MEAN", Map.of()));
        return new MonitoringPlan(
                plan.patientId(),
                plan.organisationId(),
                1,
                plan.status(),
                plan.responsibleUnit(),
                List.of(),
                Map.of(),
                new MonitoringPlan.Schedule(zone, List.of()),
                plan.rules(),
                1,
                null,
                null);
    }

    /** Four readings; what the last one found. */
    private static List<String> day(RuleBench bench, int day, int systolic, int diastolic) {
        List<String> found = List.of();
        for (int i = 0; i < 4; i++) {
            found = bench.arrives(at(day, i).pressure(systolic, diastolic));
        }
        return found;
    }

    private static RuleBench.Given at(int day, int nth) {
        return RuleBench.at((day - 1) * DAY + nth * 3);
    }
}
