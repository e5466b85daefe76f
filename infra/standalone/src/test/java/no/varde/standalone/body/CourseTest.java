package no.varde.standalone.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.varde.alerts.score.News2;
import no.varde.alerts.score.News2Score;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.event.Symptom;
import no.varde.contract.vitals.VitalsTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the courses show, for many people and times of day. */
class CourseTest {

    private static final Instant MADE = Instant.parse("2026-11-21T09:40:00Z");

    static Stream<Arguments> everything() {
        return Stream.of(Programme.values())
                .flatMap(programme -> Stream.of(Course.values()).map(course -> Arguments.of(programme, course)));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void no_course_shows_a_value_that_no_body_can_have(Programme programme, Course course) {
        Body body = new Body(programme, course, 5, MADE);
        assertThat(history(body))
                .isNotEmpty()
                .allSatisfy(measured -> measured.values()
                        .forEach((vital, value) -> assertThat(VitalsTable.STANDARD
                                        .get(vital)
                                        .plausible()
                                        .contains(value))
                                .as("%s %s", vital, value)
                                .isTrue()));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void a_measurement_comes_when_the_schedule_expects_it(Programme programme, Course course) {
        Body body = new Body(programme, course, 5, MADE);
        List<Instant> times = body.measurements(MADE.minus(Duration.ofHours(24)), MADE).stream()
                .map(Measurement::at)
                .toList();
        ZonedDateTime midnight =
                MADE.atZone(Body.HOME).toLocalDate().minusDays(1).atStartOfDay(Body.HOME);

        List<MonitoringPlan.Expected> expected = body.schedule().expected();
        assertThat(expected)
                .extracting(MonitoringPlan.Expected::vital)
                .containsExactlyElementsOf(body.measure(MADE).values().keySet());
        expected.stream()
                .flatMap(each -> each.times().stream())
                .distinct()
                .map(time -> midnight.with(LocalTime.parse(time)).toInstant())
                .filter(due -> due.isAfter(MADE.minus(Duration.ofHours(24))))
                .forEach(due -> assertThat(times)
                        .as("due %s", due)
                        .anyMatch(at -> !at.isBefore(due) && at.isBefore(due.plus(Duration.ofMinutes(15)))));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 9, 27, 81, 243})
    void heart_failure_gains_more_than_two_kilograms_in_four_days_and_says_so(long seed) {
        for (int hour = 0; hour < 24; hour++) {
            Body body =
                    new Body(Programme.HEART_FAILURE, Course.HEART_FAILURE_GAIN, seed, MADE.plusSeconds(3600L * hour));
            List<Measurement> measured = history(body);
            Measurement newest = measured.getLast();
            BigDecimal lowest = measured.stream()
                    .filter(each -> !each.at().isBefore(newest.at().minus(Duration.ofHours(96))))
                    .map(each -> value(each, "BODY_WEIGHT"))
                    .min(BigDecimal::compareTo)
                    .orElseThrow();

            assertThat(value(newest, "BODY_WEIGHT").subtract(lowest)).isBetween(decimal("2.1"), decimal("4.5"));
            assertThat(newest.symptoms()).contains(Symptom.SWELLING_MORE, Symptom.WOKE_BREATHLESS);
            assertThat(measured.getFirst().symptoms()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 70})
    void an_exacerbation_shows_in_oxygen_breath_and_symptoms(long seed) {
        List<Measurement> measured = history(new Body(Programme.COPD, Course.COPD_EXACERBATION, seed, MADE));
        List<Double> usual = measured.stream()
                .filter(each -> each.at().isBefore(MADE.minus(Duration.ofHours(66))))
                .map(each -> value(each, "FEV1").doubleValue())
                .toList();
        double mean = usual.stream().mapToDouble(each -> each).average().orElseThrow();
        double variance = usual.stream()
                .mapToDouble(each -> (each - mean) * (each - mean))
                .average()
                .orElseThrow();

        assertThat(value(measured.getLast(), "SPO2")).isLessThan(decimal("90"));
        assertThat(value(measured.getFirst(), "SPO2")).isGreaterThanOrEqualTo(decimal("90"));
        assertThat(measured.getLast().symptoms()).contains(Symptom.BREATHLESS_MORE);
        assertThat(measured.stream().filter(each -> each.at().isAfter(MADE.minus(Duration.ofHours(48)))))
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(each ->
                        assertThat(value(each, "FEV1").doubleValue()).isLessThan(mean - 1.645 * Math.sqrt(variance)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 4, 12, 99})
    void sepsis_climbs_from_low_to_high_on_complete_sets(long seed) {
        Body body = new Body(Programme.INFECTION, Course.SEPSIS, seed, MADE);

        assertThat(news2(body, -8).total()).isLessThanOrEqualTo(2);
        assertThat(news2(body, -4).total()).isBetween(1, 4);
        assertThat(news2(body, -0.5).total()).isGreaterThanOrEqualTo(5);
        assertThat(news2(body, 0.1).total()).isGreaterThanOrEqualTo(12);
        assertThat(news2(body, 0.1).input().consciousness()).isEqualTo("C");
        assertThat(news2(body, 0.1).input().onOxygen()).isFalse();
        assertThat(news2(body, 0.4).input().onOxygen()).isTrue();
        assertThat(body.measurements(at(-8), at(4)).stream().map(CourseTest::news2))
                .allMatch(News2Score::complete);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 8, 13, 18, 22})
    void a_hypoglycaemia_is_low_at_any_time_of_day_and_over_soon(int hour) {
        Instant made = MADE.plusSeconds(3600L * hour);
        Body body = new Body(Programme.DIABETES, Course.HYPOGLYCAEMIA, 4, made);

        assertThat(value(body.measure(made.minusSeconds(1800)), "GLUCOSE_MMOL"))
                .isBetween(decimal("2.6"), decimal("4.2"));
        assertThat(value(body.measure(made), "GLUCOSE_MMOL")).isLessThan(decimal("3.0"));
        assertThat(body.measure(made).symptoms()).contains(Symptom.DROWSY);
        assertThat(value(body.measure(made.plusSeconds(2700)), "GLUCOSE_MMOL")).isGreaterThan(decimal("3.8"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20})
    void white_coat_pressure_is_high_on_the_first_day_only(long seed) {
        for (int hour = 0; hour < 24; hour += 3) {
            Body body = new Body(Programme.HYPERTENSION, Course.WHITE_COAT, seed, MADE.plusSeconds(3600L * hour));
            Instant begin = body.anchor().minus(body.history());
            List<List<BigDecimal>> days =
                    List.copyOf(systolicByDay(body.measurements(begin, begin.plus(Duration.ofDays(7))))
                            .values());
            List<BigDecimal> rest =
                    days.subList(1, days.size()).stream().flatMap(List::stream).toList();

            assertThat(days.getFirst()).anyMatch(value -> value.compareTo(decimal("145")) > 0);
            assertThat(rest).hasSizeGreaterThanOrEqualTo(12);
            assertThat(mean(rest)).isLessThan(131);
        }
    }

    private static Map<LocalDate, List<BigDecimal>> systolicByDay(List<Measurement> measured) {
        return measured.stream()
                .collect(Collectors.groupingBy(
                        each -> each.at().atZone(Body.HOME).toLocalDate(),
                        TreeMap::new,
                        Collectors.mapping(each -> value(each, "BP_SYSTOLIC"), Collectors.toList())));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 11})
    void a_silent_gateway_says_nothing_for_three_days_and_then_goes_on(long seed) {
        Body body = new Body(Programme.COPD, Course.SILENT_GATEWAY, seed, MADE);

        assertThat(history(body)).hasSizeGreaterThanOrEqualTo(20);
        assertThat(body.isSilent(at(0))).isFalse();
        assertThat(body.isSilent(at(1))).isTrue();
        assertThat(body.measurements(at(0.05), at(76))).isEmpty();
        assertThat(body.measurements(at(76), at(100))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 13})
    void the_wrong_person_is_more_than_five_kilograms_off_once(long seed) {
        List<Measurement> measured =
                new Body(Programme.HEART_FAILURE, Course.WRONG_PERSON, seed, MADE).measurements(at(-48), at(0.3));
        BigDecimal before = value(measured.getFirst(), "BODY_WEIGHT");

        assertThat(value(measured.get(measured.size() - 2), "BODY_WEIGHT").subtract(before))
                .isGreaterThan(decimal("5"));
        assertThat(value(measured.getLast(), "BODY_WEIGHT").subtract(before).abs())
                .isLessThan(decimal("1"));
    }

    private static List<Measurement> history(Body body) {
        return body.measurements(body.anchor().minus(body.history()), body.anchor());
    }

    private static News2Score news2(Body body, double hour) {
        return news2(body.measure(at(hour)));
    }

    private static News2Score news2(Measurement measured) {
        return new News2(
                        1,
                        measured.onOxygen(),
                        measured.values().get("RESP_RATE"),
                        measured.values().get("SPO2"),
                        measured.values().get("BP_SYSTOLIC"),
                        measured.values().get("HEART_RATE"),
                        measured.codes().get("ACVPU"),
                        measured.values().get("BODY_TEMP"))
                .score();
    }

    private static double mean(List<BigDecimal> values) {
        return values.stream().mapToDouble(BigDecimal::doubleValue).average().orElseThrow();
    }

    private static BigDecimal value(Measurement measured, String vital) {
        return Objects.requireNonNull(measured.values().get(vital));
    }

    private static Instant at(double hour) {
        return MADE.plusSeconds(Math.round(hour * 3600));
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}
