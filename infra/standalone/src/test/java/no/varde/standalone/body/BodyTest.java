package no.varde.standalone.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import no.varde.contract.vitals.Limits;
import no.varde.contract.vitals.VitalsTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BodyTest {

    private static final Instant MADE = Instant.parse("2026-11-21T08:00:00Z");

    @ParameterizedTest
    @EnumSource(Programme.class)
    void a_stable_person_stays_inside_the_limits_for_a_week(Programme programme) {
        for (long seed = 1; seed <= 30; seed++) {
            Body body = new Body(programme, Course.STABLE, seed, MADE);
            for (int minute = 0; minute < 7 * 24 * 60; minute += 13) {
                body.measure(MADE.plusSeconds(60L * minute)).values().forEach((vital, value) -> {
                    assertThat(isBeyondYellow(programme, vital, value))
                            .as("%s %s of %s", vital, value, programme)
                            .isFalse();
                    assertThat(VitalsTable.STANDARD.get(vital).plausible().contains(value))
                            .isTrue();
                });
            }
        }
    }

    @Test
    void the_same_instant_gives_the_same_values() {
        Body body = new Body(Programme.COPD, Course.COPD_DECLINE, 2, MADE);

        assertThat(body.measure(MADE)).isEqualTo(body.measure(MADE));
        assertThat(body.measure(MADE)).isNotEqualTo(body.measure(MADE.plusSeconds(77)));
    }

    @Test
    void the_deteriorating_patient_is_green_then_yellow_then_red_within_ten_minutes() {
        Body body = new Body(Programme.COPD, Course.COPD_DECLINE, 2, MADE);
        Limits limits = Programme.COPD.limits().get("SPO2");

        assertThat(spo2(body, Duration.ofMinutes(-1))).isGreaterThan(limits.yellowLow());
        assertThat(spo2(body, Duration.ofMinutes(4)))
                .isLessThanOrEqualTo(limits.yellowLow())
                .isGreaterThan(limits.redLow());
        assertThat(spo2(body, Duration.ofMinutes(10))).isLessThanOrEqualTo(limits.redLow());
        assertThat(spo2(body, Duration.ofHours(20))).isGreaterThan(limits.yellowLow());
    }

    @Test
    void the_ward_begins_with_one_red_and_one_yellow() {
        Body red = new Body(Programme.INFECTION, Course.PNEUMONIA, 3, MADE);
        Body yellow = new Body(Programme.HYPERTENSION, Course.HIGH_PRESSURE, 4, MADE);

        assertThat(spo2(red, Duration.ofMinutes(-5)))
                .isLessThanOrEqualTo(Programme.INFECTION.limits().get("SPO2").redLow());
        assertThat(yellow.measure(MADE).values().get("BP_SYSTOLIC"))
                .isBetween(new BigDecimal(180), new BigDecimal(210));
        assertThat(Programme.HYPERTENSION.limits().get("BP_SYSTOLIC").redHigh()).isNull();
    }

    @Test
    void the_course_comes_back_after_five_days() {
        Body body = new Body(Programme.COPD, Course.COPD_DECLINE, 2, MADE);

        assertThat(spo2(body, Duration.ofHours(121))).isLessThanOrEqualTo(new BigDecimal(85));
    }

    private static BigDecimal spo2(Body body, Duration after) {
        return body.measure(MADE.plus(after)).values().get("SPO2");
    }

    private static boolean isBeyondYellow(Programme programme, String vital, BigDecimal value) {
        Limits limits = programme.limits().getOrDefault(vital, Limits.NONE);
        return (limits.yellowLow() != null && value.compareTo(limits.yellowLow()) <= 0)
                || (limits.yellowHigh() != null && value.compareTo(limits.yellowHigh()) >= 0);
    }
}
