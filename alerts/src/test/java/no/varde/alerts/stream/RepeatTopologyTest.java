package no.varde.alerts.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import no.varde.contract.Topics;
import no.varde.testkit.Plans;
import no.varde.testkit.Readings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A very high pressure without symptoms waits for its repeat, but not for ever. */
class RepeatTopologyTest {

    private static final Instant START = Instant.parse("2026-11-23T06:00:00Z");

    @TempDir
    private Path directory;

    private final WatchedStream stream = new WatchedStream(START);

    @BeforeEach
    void follow() {
        stream.on(directory.resolve("first"));
        stream.start();
        stream.in(
                Topics.MONITORING,
                WatchedStream.PATIENT,
                Plans.withRules(WatchedStream.PATIENT, "unit-1", Map.of(), Map.of("BP-CRISIS", Map.of())));
    }

    @AfterEach
    void stop() {
        stream.stop();
    }

    @Test
    void a_patient_who_never_measures_again_is_found_after_an_hour() {
        pressure(190, START);
        assertThat(stream.said()).containsExactly("BP-CRISIS RAISED INFO");

        assertThat(stream.at(START.plus(Duration.ofMinutes(60)))).isEmpty();
        assertThat(stream.at(START.plus(Duration.ofMinutes(61)))).containsExactly("BP-CRISIS RAISED YELLOW");
        assertThat(stream.at(START.plus(Duration.ofHours(30)))).as("once").isEmpty();
    }

    @Test
    void a_normal_repeat_leaves_nothing_to_find() {
        pressure(190, START);
        pressure(150, START.plus(Duration.ofMinutes(6)));
        stream.said();

        assertThat(stream.at(START.plus(Duration.ofMinutes(61)))).isEmpty();
    }

    @Test
    void a_restart_meanwhile_does_not_forget_it() throws Exception {
        pressure(190, START);
        stream.said();
        stream.restartOn(directory.resolve("second"));

        assertThat(stream.at(START.plus(Duration.ofMinutes(61)))).containsExactly("BP-CRISIS RAISED YELLOW");
    }

    private void pressure(int systolic, Instant at) {
        stream.in(
                Topics.READINGS,
                WatchedStream.PATIENT,
                Readings.bloodPressure(WatchedStream.PATIENT, "dev-1", systolic, 90, at));
    }
}
