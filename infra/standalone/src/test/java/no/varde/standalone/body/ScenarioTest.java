package no.varde.standalone.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.varde.contract.event.Finding;
import no.varde.contract.event.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the rules find in the courses, under the demo ward's plans: for several people, and wards made at any hour. */
class ScenarioTest {

    private static final Instant MADE = Instant.parse("2026-11-21T09:40:00Z");
    private static final long[] PEOPLE = {1, 2, 9, 27};
    private static final int STABLE_PEOPLE = 3;
    private static final Duration BASELINE = Duration.ofDays(17);
    private static final Duration FORTNIGHT = Duration.ofDays(14);

    /** Alerts that need a person, per patient and day. Source: Varde's own target. */
    private static final double BURDEN = 0.1;

    @Test
    void heart_failure_is_yellow_for_the_weight_alone_and_red_once_symptoms_come() {
        everybody(Programme.HEART_FAILURE, Course.HEART_FAILURE_GAIN, body -> {
            List<Finding> weight = raised(body, 48).stream()
                    .filter(finding -> List.of("HF-W1", "HF-W2").contains(finding.ruleId()))
                    .toList();

            assertThat(weight.getFirst().severity()).isEqualTo(Severity.YELLOW);
            assertThat(weight).anyMatch(isRed());
            assertThat(weight)
                    .allSatisfy(finding -> assertThat(finding.severity())
                            .isEqualTo(finding.symptoms().isEmpty() ? Severity.YELLOW : Severity.RED));
        });
    }

    @Test
    void an_exacerbation_is_a_low_saturation_first_and_a_red_score_at_its_height() {
        everybody(Programme.COPD, Course.COPD_EXACERBATION, body -> {
            List<Finding> found = raised(body, 48);
            List<Finding> scores = ofFamily("NEWS", found);

            assertThat(ids(found)).contains("YELLOW COPD-1", "YELLOW TR-2", "RED NEWS-2");
            assertThat(scores).noneMatch(finding -> isRed().test(finding) && hour(body, finding) < -24);
            assertThat(scores).anyMatch(finding -> isRed().test(finding) && hour(body, finding) == 0);
            assertThat(ids(scores)).doesNotContain("RED NEWS-1");
        });
    }

    @Test
    void who_declines_is_yellow_after_some_minutes_and_red_soon_after() {
        everybody(Programme.COPD, Course.COPD_DECLINE, body -> {
            List<Finding> found = raised(body, 1);

            assertThat(hour(body, found.getFirst())).isBetween(0.01, 0.1);
            assertThat(found.getFirst().severity()).isEqualTo(Severity.YELLOW);
            assertThat(found.stream().filter(isRed()).findFirst())
                    .hasValueSatisfying(
                            finding -> assertThat(hour(body, finding)).isBetween(0.1, 0.2));
            assertThat(ids(found)).contains("YELLOW COPD-1", "RED COPD-1");
        });
    }

    @Test
    void sepsis_climbs_through_the_scores_to_one_that_cannot_wait() {
        everybody(Programme.INFECTION, Course.SEPSIS, body -> {
            List<Finding> found = raised(body, 0.2);
            List<Finding> scores = ofFamily("NEWS", found);

            assertThat(scores.getFirst().ruleId()).isNotEqualTo("NEWS-1");
            assertThat(hour(body, first("NEWS-2", scores))).isLessThan(hour(body, first("NEWS-1", scores)));
            assertThat(found.getFirst().severity()).isEqualTo(Severity.YELLOW);
            assertThat(scores.stream().filter(finding -> hour(body, finding) > 0.05))
                    .filteredOn(isRed())
                    .isNotEmpty()
                    .allSatisfy(finding -> assertThat(finding.ruleId()).isEqualTo("NEWS-1"))
                    .allMatch(Finding::immediate);
        });
    }

    @Test
    void pneumonia_is_red_before_anybody_looks() {
        everybody(
                Programme.INFECTION,
                Course.PNEUMONIA,
                body -> assertThat(raised(body, 0))
                        .anyMatch(finding -> isRed().test(finding) && hour(body, finding) > -0.1));
    }

    @Test
    void a_hypoglycaemia_is_mild_and_then_serious_and_the_general_limits_keep_quiet() {
        everybody(Programme.DIABETES, Course.HYPOGLYCAEMIA, body -> {
            List<Finding> found = raised(body, 24);

            assertThat(ids(found).getFirst()).isEqualTo("YELLOW DM-H1");
            assertThat(ids(found)).contains("RED DM-H2");
            assertThat(found).allMatch(finding -> finding.family().equals("DM"));
            assertThat(found).allMatch(finding -> Math.abs(hour(body, finding)) < 1);
        });
    }

    @Test
    void a_crisis_without_symptoms_asks_for_a_repeat_and_is_yellow() {
        everybody(
                Programme.HYPERTENSION,
                Course.HIGH_PRESSURE,
                body -> assertThat(ids(raised(body, 24))).containsOnly("INFO BP-CRISIS", "YELLOW BP-CRISIS"));
    }

    @Test
    void a_white_coat_calls_nobody_in_four_weeks() {
        everybody(
                Programme.HYPERTENSION,
                Course.WHITE_COAT,
                body -> assertThat(raised(body, 18 * 24)).allMatch(finding -> finding.severity() == Severity.INFO));
    }

    @Test
    void the_wrong_person_is_a_matter_for_the_technician_and_no_gain() {
        everybody(
                Programme.HEART_FAILURE,
                Course.WRONG_PERSON,
                body -> assertThat(ids(raised(body, 7 * 24))).containsOnly("TECH TECH-4"));
    }

    @Test
    void a_silent_gateway_is_found_and_so_are_the_measurements_that_do_not_come() {
        everybody(Programme.COPD, Course.SILENT_GATEWAY, body -> {
            Instant back = body.anchor().plus(Duration.ofHours(80));
            ClockBeside clock = new ClockBeside(body, back);

            assertThat(clock.silence(back))
                    .extracting(finding -> finding.kind() + " " + finding.ruleId())
                    .containsExactly("RAISED TECH-2", "CLEARED TECH-2");
            assertThat(ids(clock.missed(back))).contains("INFO MISS-1", "YELLOW MISS-2", "YELLOW MISS-3");
            assertThat(RulesBeside.raised(body, body.anchor(), back)).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(value = Course.class, names = "SILENT_GATEWAY", mode = EnumSource.Mode.EXCLUDE)
    void nobody_else_misses_anything_in_the_first_days(Course course) {
        for (Programme programme : Programme.values()) {
            Body body = new Body(programme, course, 5, MADE);
            Instant to = MADE.plus(Duration.ofDays(3));

            assertThat(new ClockBeside(body, to).missed(to)).as("%s", programme).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Programme.class)
    void stable_people_call_for_nobody_or_hardly_ever(Programme programme) {
        List<Finding> all = new ArrayList<>();
        for (long seed = 1; seed <= STABLE_PEOPLE; seed++) {
            Body body = new Body(programme, Course.STABLE, seed, MADE);
            List<Finding> findings = RulesBeside.findings(body, MADE.minus(BASELINE), MADE.plus(FORTNIGHT));
            List<Finding> alerts = RulesBeside.alerts(findings).stream()
                    .filter(finding -> finding.measuredAt().isAfter(MADE))
                    .toList();

            assertThat(findings).noneMatch(isRed());
            assertThat(yellowByWeek(alerts).values()).allMatch(count -> count <= 1);
            all.addAll(alerts);
        }
        double burden = all.size() / (double) (STABLE_PEOPLE * FORTNIGHT.toDays());
        System.out.printf(Locale.ROOT, "alarm burden, stable %s: %.3f alerts per patient-day%n", programme, burden);
        assertThat(burden).as("%s", ids(all)).isLessThanOrEqualTo(BURDEN);
    }

    private static Map<Long, Long> yellowByWeek(List<Finding> alerts) {
        return alerts.stream()
                .filter(finding -> finding.severity() == Severity.YELLOW)
                .collect(Collectors.groupingBy(
                        finding -> Duration.between(MADE, finding.measuredAt()).toDays() / 7, Collectors.counting()));
    }

    private static void everybody(Programme programme, Course course, Consumer<Body> check) {
        int every =
                course.rhythm().isOften() ? 12 : 1; // thousands of readings, which do not wait for an hour of the day
        for (long seed : PEOPLE) {
            IntStream.range(0, 24 / every).forEach(each -> {
                Body body = new Body(programme, course, seed, MADE.plus(Duration.ofHours(each * every)));
                try {
                    check.accept(body);
                } catch (AssertionError e) {
                    throw new AssertionError("seed " + seed + ", made at " + body.anchor() + ": " + e.getMessage(), e);
                }
            });
        }
    }

    /** From the beginning of the course to so many hours after the ward was made. */
    private static List<Finding> raised(Body body, double hours) {
        return RulesBeside.raised(
                body, body.anchor().minus(body.history()), body.anchor().plusSeconds(Math.round(hours * 3600)));
    }

    private static Predicate<Finding> isRed() {
        return finding -> finding.severity() == Severity.RED;
    }

    private static List<Finding> ofFamily(String family, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.family().equals(family))
                .toList();
    }

    private static Finding first(String ruleId, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.ruleId().equals(ruleId))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + ruleId));
    }

    private static List<String> ids(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.severity() + " " + finding.ruleId())
                .distinct()
                .toList();
    }

    private static double hour(Body body, Finding finding) {
        return Duration.between(body.anchor(), finding.measuredAt()).toSeconds() / 3600.0;
    }
}
