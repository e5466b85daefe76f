package no.varde.alerts.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import no.varde.contract.event.Outcome;
import no.varde.contract.event.Severity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An alert measured at minute 0 and ended at minute 60, against one episode. */
class ActedAlertTest {

    private static final Instant T0 = Instant.parse("2026-11-21T08:00:00Z");

    @Test
    void an_episode_counts_from_an_hour_before_the_measurement_to_the_deed() {
        assertThat(isKept("LIM", "SPO2", -90, -60)).isTrue();
        assertThat(isKept("LIM", "SPO2", -90, -61)).isFalse();
        assertThat(isKept("LIM", "SPO2", 60, 90)).isTrue();
        assertThat(isKept("LIM", "SPO2", 61, 90)).isFalse();
    }

    @Test
    void another_rule_on_the_same_vital_keeps_it_and_another_vital_does_not() {
        assertThat(isKept("TR", "SPO2", 0, 10)).isTrue();
        assertThat(isKept("LIM", "HEART_RATE", 0, 10)).isFalse();
        assertThat(isKept("LIM", null, 0, 10)).isFalse();
    }

    @Test
    void an_alert_of_the_whole_patient_is_kept_by_its_family() {
        assertThat(alert("NEWS", null, "news").isKeptBy(List.of(episode("NEWS", null, 0, 10))))
                .isTrue();
        assertThat(alert("NEWS", null, "news").isKeptBy(List.of(episode("SYM", null, 0, 10))))
                .isFalse();
    }

    @Test
    void the_row_of_what_came_late_is_kept_by_itself_whatever_vital_it_names() {
        assertThat(alert("LATE", "SPO2", "key").isKeptBy(List.of(episode("LATE", "HEART_RATE", 0, 10))))
                .isTrue();
    }

    private static boolean isKept(String family, @Nullable String vital, int from, int to) {
        return alert("LIM", "SPO2", "spo2").isKeptBy(List.of(episode(family, vital, from, to)));
    }

    private static ActedAlert alert(String family, @Nullable String vital, String key) {
        return new ActedAlert(
                "a-1", "pat-1", key, "LIM-1", family, vital, Severity.RED, Outcome.HOME_VISIT, at(0), at(60));
    }

    private static Episode episode(String family, @Nullable String vital, int from, int to) {
        return new Episode("key", family, vital, null, "RULE", Severity.YELLOW, at(from), at(from), at(to));
    }

    private static Instant at(int minute) {
        return T0.plus(Duration.ofMinutes(minute));
    }
}
