package no.varde.alerts.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import no.varde.contract.event.Finding;
import no.varde.contract.event.Severity;
import no.varde.contract.event.Side;
import no.varde.testkit.FindingMaker;
import org.junit.jupiter.api.Test;

/** Findings given one by one in order of arrival; times in minutes after the start. */
class EpisodesTest {

    private static final Instant T0 = Instant.parse("2026-11-21T08:00:00Z");

    /** From measurement to evaluation: hours count from there on. */
    private static final Duration ARRIVES = Duration.ofSeconds(2);

    private final Episodes episodes = new Episodes();

    @Test
    void one_opens_gets_worse_and_ends_with_the_calm_value() {
        take(raised(Severity.YELLOW, 0), raised(Severity.RED, 5), raised(Severity.YELLOW, 10), cleared(30));

        Episode only = only();
        assertThat(only.severity()).isEqualTo(Severity.RED);
        assertThat(only.ruleId()).as("of the worst that was said").isEqualTo("LIM-1");
        assertThat(only.vital()).isEqualTo("SPO2");
        assertThat(only.side()).isEqualTo(Side.LOW);
        assertThat(only.from()).isEqualTo(at(0));
        assertThat(only.to()).isEqualTo(at(30));
    }

    @Test
    void a_person_would_have_acted_within_four_hours_and_what_comes_after_is_another() {
        take(raised(Severity.RED, 0), raised(Severity.RED, 239), raised(Severity.RED, 241));

        assertThat(episodes.all()).extracting(Episode::from).containsExactly(at(0), at(241));
        assertThat(episodes.all().getFirst().to()).isEqualTo(at(240).plus(ARRIVES));
    }

    @Test
    void a_calm_value_after_those_hours_ends_nothing_any_more() {
        take(raised(Severity.RED, 0), cleared(300));

        assertThat(only().to()).isEqualTo(at(240).plus(ARRIVES));
    }

    @Test
    void readings_that_come_together_hours_late_are_one() {
        Instant arrival = at(600);
        for (int minute = 0; minute < 500; minute += 100) {
            take(FindingMaker.raised(Severity.RED, at(minute)).receivedAt(arrival));
        }

        assertThat(only().from()).isEqualTo(at(0));
        assertThat(only().to()).isEqualTo(arrival.plusSeconds(1).plus(Episodes.HANDLED_AFTER));
    }

    @Test
    void a_calm_value_measured_before_the_newest_alarming_one_ends_nothing() {
        take(raised(Severity.RED, 20), cleared(10));

        assertThat(only().to()).isEqualTo(at(260).plus(ARRIVES));
    }

    @Test
    void each_key_has_its_own() {
        take(raised(Severity.RED, 0), raised(Severity.YELLOW, 1).on("HEART_RATE", Side.HIGH), cleared(2));

        assertThat(episodes.all()).extracting(Episode::vital).containsExactly("SPO2", "HEART_RATE");
        assertThat(episodes.all()).extracting(Episode::to).containsExactly(at(2), at(241).plus(ARRIVES));
    }

    @Test
    void what_is_for_the_patient_alone_is_none() {
        take(raised(Severity.INFO, 0), FindingMaker.cleared(Severity.INFO, at(1)), FindingMaker.repeatNormal(at(2)));

        assertThat(episodes.all()).isEmpty();
    }

    private void take(FindingMaker... findings) {
        for (FindingMaker finding : findings) {
            Finding made = finding.make();
            episodes.take(made);
        }
    }

    private Episode only() {
        List<Episode> all = episodes.all();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static FindingMaker raised(Severity severity, int minute) {
        return FindingMaker.raised(severity, at(minute));
    }

    private static FindingMaker cleared(int minute) {
        return FindingMaker.cleared(Severity.RED, at(minute));
    }

    private static Instant at(int minute) {
        return T0.plus(Duration.ofMinutes(minute));
    }
}
