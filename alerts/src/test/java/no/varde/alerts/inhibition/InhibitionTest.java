package no.varde.alerts.inhibition;

import static no.varde.alerts.alert.AlertFixture.T0;
import static no.varde.alerts.alert.AlertFixture.calmedBy;
import static no.varde.alerts.alert.AlertFixture.endedByAnne;
import static no.varde.alerts.alert.AlertFixture.openedBy;
import static no.varde.alerts.alert.AlertFixture.takenByAnne;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.varde.alerts.alert.Alert;
import no.varde.alerts.alert.AlertFixture;
import no.varde.alerts.alert.Person;
import no.varde.alerts.alert.Suppression;
import no.varde.alerts.alert.Transition;
import no.varde.contract.event.Category;
import no.varde.contract.event.Finding;
import no.varde.contract.event.MonitoringPlan.Status;
import no.varde.contract.event.Severity;
import no.varde.contract.event.Side;
import no.varde.testkit.FindingMaker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InhibitionTest {

    private static final Situation NORMAL = new Situation(false, Status.ACTIVE, List.of());
    private static final Instant LATER = T0.plusSeconds(1_200);

    private final Alert red = limit(Severity.RED, "SPO2", Side.LOW);
    private final Alert yellow = openedBy(FindingMaker.raised(Severity.YELLOW, T0)
            .rule("TR-1", "TR")
            .on("SPO2", null)
            .make());
    private final Alert news = openedBy(news(Severity.RED).make());
    private final Alert offline = openedBy(offline().make());
    private final Alert missing = openedBy(missing().make());

    @Test
    void without_others_nothing_is_held_back() {
        for (Alert alone : List.of(red, yellow, news, offline, missing)) {
            assertThat(reasons(NORMAL, alone)).isEmpty();
        }
    }

    @Test
    void red_holds_back_yellow_of_its_vital_whatever_the_family_and_side() {
        Alert high = limit(Severity.YELLOW, "SPO2", Side.HIGH);

        assertThat(reasons(NORMAL, red, yellow, high))
                .containsOnly(Map.entry(yellow.alertId(), red.alertId()), Map.entry(high.alertId(), red.alertId()));
    }

    @Test
    void red_holds_back_no_other_vital_no_red_and_nothing_without_a_vital() {
        Alert pulse = limit(Severity.YELLOW, "HEART_RATE", Side.HIGH);
        Alert otherRed = limit(Severity.RED, "SPO2", Side.HIGH);
        Alert withoutVital = openedBy(FindingMaker.raised(Severity.YELLOW, T0)
                .rule("SYM-HF1", "SYM")
                .on(null, null)
                .make());
        Alert redWithoutVital = openedBy(FindingMaker.raised(Severity.RED, T0)
                .rule("SYM-RED", "SYM-RED")
                .on(null, null)
                .make());

        assertThat(reasons(NORMAL, red, pulse, otherRed, withoutVital, redWithoutVital))
                .isEmpty();
    }

    @Test
    void yellow_holds_nothing_back() {
        assertThat(reasons(NORMAL, limit(Severity.YELLOW, "SPO2", Side.LOW), yellow))
                .isEmpty();
        assertThat(reasons(NORMAL, openedBy(news(Severity.YELLOW).make()), limit(Severity.YELLOW, "SPO2", Side.LOW)))
                .isEmpty();
    }

    @Test
    void red_that_a_person_has_taken_or_whose_values_are_back_still_holds_back() {
        Alert taken = takenByAnne(red);
        Alert calm = calmedBy(
                red,
                FindingMaker.cleared(Severity.YELLOW, LATER)
                        .on("SPO2", Side.LOW)
                        .make());

        assertThat(calm.marks().conditionActive()).isFalse();
        assertThat(reasons(NORMAL, taken, yellow)).containsOnlyKeys(yellow.alertId());
        assertThat(reasons(NORMAL, calm, yellow)).containsOnlyKeys(yellow.alertId());
    }

    @Test
    void what_red_held_back_is_free_once_a_person_has_ended_it() {
        Alert held = held(yellow, red.alertId());

        assertThat(reasons(NORMAL, red, held)).containsEntry(held.alertId(), red.alertId());
        assertThat(reasons(NORMAL, endedByAnne(red), held)).isEmpty();
        assertThat(reasons(NORMAL, held)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RESP_RATE", "SPO2", "BP_SYSTOLIC", "HEART_RATE", "BODY_TEMP", "ACVPU"})
    void a_red_score_holds_back_the_limits_of_its_parts_also_red_ones(String vital) {
        Alert high = limit(Severity.RED, vital, Side.HIGH);
        Alert low = limit(Severity.YELLOW, vital, Side.LOW);

        assertThat(reasons(NORMAL, news, high)).containsOnly(Map.entry(high.alertId(), news.alertId()));
        assertThat(reasons(NORMAL, news, low)).containsOnly(Map.entry(low.alertId(), news.alertId()));
    }

    @Test
    void a_red_score_holds_back_no_other_vital_and_no_other_family() {
        assertThat(reasons(NORMAL, news, limit(Severity.RED, "GLUCOSE", Side.HIGH), yellow))
                .isEmpty();
    }

    @Test
    void red_that_is_itself_held_back_still_holds_back() {
        assertThat(reasons(NORMAL, news, red, yellow))
                .containsEntry(red.alertId(), news.alertId())
                .containsEntry(yellow.alertId(), red.alertId());
    }

    @Test
    void a_silent_device_holds_back_missing_readings() {
        Alert byRule = openedBy(offline().rule("TECH-2", "MISS").on(null, null).make());

        assertThat(reasons(NORMAL, offline, missing)).containsOnly(Map.entry(missing.alertId(), offline.alertId()));
        assertThat(reasons(NORMAL, byRule, missing)).containsOnly(Map.entry(missing.alertId(), byRule.alertId()));
        assertThat(reasons(NORMAL, offline, yellow)).isEmpty();
    }

    @Test
    void a_device_that_is_back_holds_nothing_back_though_its_alert_is_still_somebodys() {
        Alert back = calmedBy(
                takenByAnne(offline),
                FindingMaker.cleared(Severity.TECH, LATER)
                        .rule("TECH-2", "TECH-2")
                        .on(null, null)
                        .make());

        assertThat(back.isActive()).isTrue();
        assertThat(reasons(NORMAL, back, held(missing, offline.alertId()))).isEmpty();
    }

    @Test
    void a_blind_platform_holds_back_missing_readings_and_silent_devices_and_nothing_else() {
        Situation blind = new Situation(true, Status.ACTIVE, List.of());
        Alert pulse = limit(Severity.YELLOW, "HEART_RATE", Side.HIGH);

        assertThat(reasons(blind, offline, missing, red, pulse))
                .containsOnly(Map.entry(offline.alertId(), "TECH-8"), Map.entry(missing.alertId(), "TECH-8"));
        assertThat(reasons(NORMAL, held(offline, "TECH-8"))).isEmpty();
    }

    @Test
    void once_the_platform_sees_again_a_silent_device_explains_the_missing_readings() {
        assertThat(reasons(NORMAL, held(offline, "TECH-8"), held(missing, "TECH-8")))
                .containsOnly(Map.entry(missing.alertId(), offline.alertId()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PAUSED", "ENDED"})
    void a_plan_that_expects_nothing_holds_back_missing_readings_and_silent_devices(String status) {
        Situation pause = new Situation(false, Status.valueOf(status), List.of());

        assertThat(reasons(pause, offline, missing, red))
                .containsOnly(Map.entry(offline.alertId(), "PLAN"), Map.entry(missing.alertId(), "PLAN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"WAITING", "ACTIVE"})
    void other_plans_hold_nothing_back(String status) {
        assertThat(reasons(new Situation(false, Status.valueOf(status), List.of()), missing))
                .isEmpty();
        assertThat(reasons(new Situation(false, null, List.of()), missing)).isEmpty();
    }

    @Test
    void a_silence_holds_back_its_rules_and_families_and_never_red() {
        Situation byRule = silenced("s-1", Set.of("TR-1", "LIM-1"), Set.of());
        Situation byFamily = silenced("s-2", Set.of(), Set.of("TR", "LIM"));
        Alert pulse = limit(Severity.RED, "HEART_RATE", Side.HIGH);

        assertThat(reasons(byRule, yellow, pulse, missing)).containsOnly(Map.entry(yellow.alertId(), "s-1"));
        assertThat(reasons(byFamily, yellow, pulse, missing)).containsOnly(Map.entry(yellow.alertId(), "s-2"));
    }

    @Test
    void what_is_silenced_explains_nothing() {
        Situation silenced = silenced("s-1", Set.of("TECH-2"), Set.of());

        assertThat(reasons(silenced, offline, missing)).containsOnly(Map.entry(offline.alertId(), "s-1"));
    }

    @Test
    void of_several_reasons_the_one_that_holds_already_stays_until_it_is_gone() {
        Situation blindPause = new Situation(true, Status.PAUSED, List.of());

        assertThat(reasons(blindPause, missing)).containsEntry(missing.alertId(), "TECH-8");
        Alert held = held(missing, "PLAN");
        assertThat(reasons(blindPause, held)).containsEntry(held.alertId(), "PLAN");
        assertThat(reasons(new Situation(true, Status.ACTIVE, List.of()), held))
                .containsEntry(held.alertId(), "TECH-8");
    }

    @Test
    void what_has_ended_is_not_held_back() {
        assertThat(reasons(NORMAL, red, endedByAnne(yellow))).isEmpty();
    }

    private static Map<String, String> reasons(Situation situation, Alert... alerts) {
        return Inhibition.reasons(List.of(alerts), situation);
    }

    private static Situation silenced(String id, Set<String> rules, Set<String> families) {
        Person anne = new Person("anne", "Anne");
        Silence silence = new Silence(id, "pat-1", rules, families, T0, LATER, "Known.", anne, null, null);
        return new Situation(false, Status.ACTIVE, List.of(silence));
    }

    private static Alert held(Alert alert, String by) {
        return ((Transition.Moved) Suppression.suppress(alert, by, LATER)).after();
    }

    private static Alert limit(Severity severity, String vital, @Nullable Side side) {
        Finding finding =
                FindingMaker.raised(severity, AlertFixture.T0).on(vital, side).make();
        return openedBy(finding);
    }

    private static FindingMaker news(Severity severity) {
        return FindingMaker.raised(severity, T0).rule("NEWS-1", "NEWS").on(null, null);
    }

    private static FindingMaker offline() {
        return FindingMaker.raised(Severity.TECH, T0).rule("TECH-2", "TECH-2").on(null, null);
    }

    private static FindingMaker missing() {
        return FindingMaker.raised(Severity.YELLOW, T0)
                .rule("MISS-3", "MISS")
                .on("WEIGHT", null)
                .category(Category.MISSING);
    }
}
