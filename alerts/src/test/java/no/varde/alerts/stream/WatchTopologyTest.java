package no.varde.alerts.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import no.varde.contract.Topics;
import no.varde.contract.event.DeadLetter;
import no.varde.contract.event.Finding;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.event.ReadingRejected;
import no.varde.contract.event.RejectionReason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTopologyTest {

    private static final MonitoringPlan.Expected EVERY_MORNING =
            new MonitoringPlan.Expected("SPO2", List.of("08:00"), List.of());
    private static final Instant MONDAY = Instant.parse("2026-11-23T06:00:00Z"); // 7 o'clock in Oslo
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    private Path directory;

    private final WatchedStream stream = new WatchedStream(MONDAY);

    @AfterEach
    void stop() {
        stream.stop();
    }

    @Test
    void what_does_not_come_is_found_by_the_clock() {
        stream.start();
        stream.plan(1, EVERY_MORNING);
        assertThat(stream.at(MONDAY.plus(Duration.ofMinutes(5 * 60 - 1)))).isEmpty();
        assertThat(stream.at(MONDAY.plus(Duration.ofHours(5)))).containsExactly("MISS-1 RAISED INFO");
        assertThat(stream.at(MONDAY.plus(Duration.ofHours(6)))).isEmpty();
        assertThat(stream.at(MONDAY.plus(Duration.ofHours(5)).plus(DAY)))
                .containsExactly("MISS-1 RAISED INFO", "MISS-2 RAISED TECH");
        assertThat(stream.lastKey()).isEqualTo(WatchedStream.PATIENT);
    }

    @Test
    void the_reading_that_comes_ends_what_was_missed() {
        twoMorningsMissed();
        stream.reading("BODY_WEIGHT", "80", stream.now());
        assertThat(stream.said()).as("another vital").isEmpty();
        stream.reading("SPO2", "97", stream.now());
        assertThat(stream.said()).containsExactly("MISS-2 CLEARED TECH");

        stream.reading("SPO2", "97", stream.now());
        assertThat(stream.said()).as("once").isEmpty();
    }

    @Test
    void a_newer_plan_moves_the_due_time_and_leaves_no_second_entry() {
        stream.start();
        stream.plan(1, EVERY_MORNING);
        stream.plan(2, new MonitoringPlan.Expected("SPO2", List.of("18:00"), List.of()));
        stream.plan(2, new MonitoringPlan.Expected("SPO2", List.of("18:00"), List.of()));
        assertThat(stream.keys(DueIndex.NAME)).hasSize(1);
        assertThat(stream.at(MONDAY.plus(Duration.ofHours(14)))).isEmpty();
        assertThat(stream.at(MONDAY.plus(Duration.ofHours(15)))).containsExactly("MISS-1 RAISED INFO");
        assertThat(stream.keys(DueIndex.NAME)).hasSize(1);
    }

    @Test
    void a_plan_that_asks_no_more_for_a_vital_ends_its_gap() {
        twoMorningsMissed();
        stream.plan(2, new MonitoringPlan.Expected("BODY_WEIGHT", List.of("08:00"), List.of()));

        assertThat(stream.said()).containsExactly("MISS-2 CLEARED TECH");
        assertThat(stream.at(stream.now().plus(Duration.ofHours(20))))
                .as("not in arrears")
                .isEmpty();
    }

    @Test
    void a_pause_ends_what_was_missed_and_nothing_is_looked_for() {
        twoMorningsMissed();
        stream.plan(2, MonitoringPlan.Status.PAUSED, EVERY_MORNING);
        assertThat(stream.said()).containsExactly("MISS-2 CLEARED TECH");
        assertThat(stream.keys(DueIndex.NAME)).isEmpty();
        assertThat(stream.at(stream.now().plus(DAY.multipliedBy(10)))).isEmpty();

        stream.plan(3, EVERY_MORNING);
        assertThat(stream.at(stream.now().plus(DAY))).containsExactly("MISS-1 RAISED INFO");
    }

    @Test
    void an_erased_patient_leaves_nothing_in_any_store() {
        twoMorningsMissed();
        stream.status("0.05");
        stream.answered("PHQ-9");
        stream.reading("BODY_WEIGHT", "80", stream.now());
        stream.erase();

        for (String store : List.of(PatientState.PATIENTS, PatientState.PARKED, DueIndex.NAME)) {
            assertThat(stream.keys(store)).as(store).isEmpty();
        }
        stream.said();
        assertThat(stream.at(stream.now().plus(DAY.multipliedBy(10)))).isEmpty();
    }

    @Test
    void while_readings_wait_time_stands_and_afterwards_what_is_missing_is_found_once() {
        stream.start();
        stream.plan(1, EVERY_MORNING);
        stream.behind(Topics.READINGS);
        assertThat(stream.at(MONDAY.plus(DAY.multipliedBy(3))))
                .as("they may be waiting")
                .isEmpty();
        for (int day : new int[] {0, 2}) {
            stream.reading("SPO2", "97", MONDAY.plus(DAY.multipliedBy(day)));
            assertThat(stream.tick())
                    .as("nothing is missing as of the newest reading but Tuesday's")
                    .isEqualTo(day == 0 ? List.of() : List.of("MISS-1 RAISED INFO"));
        }
        stream.caughtUp();
        assertThat(stream.tick()).isEmpty();
        assertThat(stream.at(MONDAY.plus(DAY.multipliedBy(3)).plus(Duration.ofHours(5))))
                .containsExactly("MISS-1 RAISED INFO");
    }

    @Test
    void while_a_pause_may_wait_nothing_is_missing() {
        stream.start();
        stream.plan(1, EVERY_MORNING);
        stream.behind(Topics.MONITORING);
        assertThat(stream.at(MONDAY.plus(DAY.multipliedBy(2)))).isEmpty();
        stream.plan(2, MonitoringPlan.Status.PAUSED, EVERY_MORNING);
        stream.caughtUp();
        assertThat(stream.tick()).isEmpty();
    }

    @Test
    void a_form_that_was_filled_in_is_not_overdue() {
        stream.start();
        stream.plan(1, new MonitoringPlan.Expected("PHQ-9", List.of("09:00"), List.of()));
        stream.answered("PHQ-9");
        assertThat(stream.at(MONDAY.plus(Duration.ofHours(26)))).isEmpty();
        assertThat(stream.at(MONDAY.plus(Duration.ofHours(50)))).containsExactly("MISS-5 RAISED INFO");
    }

    @Test
    void what_a_device_reports_of_itself_is_found_on_the_row_of_its_patient() {
        stream.start();
        stream.plan(1);
        stream.status("0.05");
        Finding battery = stream.found().getFirst();
        assertThat(battery.ruleId()).isEqualTo("TECH-1");
        assertThat(battery.subject()).isEqualTo(new Finding.Subject(Finding.Subject.Type.DEVICE, "dev-1"));
        assertThat(battery.patientId()).isEqualTo(WatchedStream.PATIENT).isEqualTo(stream.lastKey());

        assertThat(stream.at(MONDAY.plus(Duration.ofMinutes(24 * 60 - 1)))).isEmpty();
        assertThat(stream.at(MONDAY.plus(DAY))).containsExactly("TECH-2 RAISED TECH");
        assertThat(stream.keys(DueIndex.NAME)).isEmpty();
        stream.status("0.9");
        assertThat(stream.said()).containsExactly("TECH-2 CLEARED TECH", "TECH-1 CLEARED TECH");
        assertThat(stream.keys(DueIndex.NAME)).hasSize(1);
    }

    @Test
    void a_device_that_speaks_every_minute_costs_one_write_each_time() {
        stream.start();
        stream.plan(1);
        stream.status("0.9");
        List<String> due = stream.keys(DueIndex.NAME);
        stream.at(MONDAY.plusSeconds(60));
        stream.status("0.9");

        assertThat(stream.keys(DueIndex.NAME)).as("it is moved when due").isEqualTo(due);
        assertThat(stream.at(MONDAY.plus(DAY))).isEmpty();
        assertThat(stream.at(MONDAY.plus(DAY).plusSeconds(60))).containsExactly("TECH-2 RAISED TECH");
    }

    @Test
    void a_reading_is_a_sign_of_life_also_after_its_patient_left_the_memory() {
        stream.remembering(1);
        stream.start();
        stream.plan(1);
        stream.status("0.9");
        Instant later = MONDAY.plus(Duration.ofHours(10));
        stream.reading("SPO2", "97", later);
        stream.planOf("pat-2");
        stream.readingOf("pat-2", later);

        assertThat(stream.at(MONDAY.plus(Duration.ofHours(30)))).isEmpty();
        assertThat(stream.at(later.plusSeconds(1).plus(DAY))).containsExactly("TECH-2 RAISED TECH");
        stream.reading("SPO2", "97", stream.now());
        assertThat(stream.said()).containsExactly("TECH-2 CLEARED TECH");
    }

    @Test
    void a_device_that_is_nobodys_is_found_and_not_with_each_reading() {
        stream.start();
        for (int second : new int[] {0, 1, 599, 600}) {
            stream.in(Topics.REJECTED, "dev-9", rejected(RejectionReason.UNASSIGNED_SOURCE, second));
        }
        stream.in(Topics.REJECTED, "dev-9", rejected(RejectionReason.MALFORMED, 5_000));

        List<Finding> found = stream.found();
        assertThat(found).extracting(Finding::ruleId).containsExactly("TECH-6", "TECH-6");
        assertThat(found.getFirst().dedupKey()).isEqualTo("DEVICE:dev-9/TECH-6/-/-");
        assertThat(found.getFirst().patientId()).isNull();
        assertThat(stream.lastKey()).isEqualTo("dev-9");
    }

    @Test
    void what_nobody_understands_goes_to_the_dead_letters_with_its_origin() {
        stream.start();
        byte[] broken = "{\"deviceId\":".getBytes(StandardCharsets.UTF_8);
        stream.in(Topics.DEVICE_STATUS, "pat-1", broken);
        stream.in(Topics.REJECTED, "dev-1", broken);
        stream.in(Topics.ANSWERS, "pat-1", new byte[600 * 1024]);

        List<DeadLetter> letters = stream.deadLetters();
        assertThat(letters)
                .extracting(DeadLetter::topic)
                .containsExactly("varde.device-status", "varde.rejected", "varde.answers");
        DeadLetter letter = letters.getFirst();
        assertThat(letter.partition()).isZero();
        assertThat(letter.offset()).isZero();
        assertThat(letter.key()).isEqualTo("pat-1");
        assertThat(letter.reason()).startsWith("not a DeviceStatus");
        assertThat(letter.value()).isEqualTo(Base64.getEncoder().encodeToString(broken));
        assertThat(letters.getLast().value()).as("too large to be sent again").isNull();
    }

    @Test
    void after_a_restart_it_goes_on_where_it_was() throws IOException {
        stream.on(directory.resolve("first"));
        stream.start();
        stream.plan(1, EVERY_MORNING);
        stream.at(MONDAY.plus(Duration.ofHours(5)));
        stream.restartOn(directory.resolve("second"));

        assertThat(stream.tick()).as("found before").isEmpty();
        assertThat(stream.at(MONDAY.plus(Duration.ofHours(5)).plus(DAY)))
                .containsExactly("MISS-1 RAISED INFO", "MISS-2 RAISED TECH");
        stream.restartOn(directory.resolve("third"));
        stream.reading("SPO2", "97", stream.now());
        assertThat(stream.said()).containsExactly("MISS-2 CLEARED TECH");
    }

    @Test
    void a_schedule_that_cannot_be_read_is_counted_and_the_limits_hold() {
        stream.start();
        stream.planIn("Mars", 1, EVERY_MORNING);
        stream.plan(2, EVERY_MORNING, new MonitoringPlan.Expected("SPO2", List.of("25:99"), List.of(7)));
        assertThat(stream.count("varde.plans.unreadable-schedule")).isEqualTo(2);
        assertThat(stream.keys(DueIndex.NAME)).isEmpty();

        stream.reading("SPO2", "85", stream.now());
        assertThat(stream.said()).containsExactly("LIM-1 RAISED RED");
        stream.plan(3, EVERY_MORNING);
        assertThat(stream.keys(DueIndex.NAME)).hasSize(1);
    }

    @Test
    void a_patient_who_cannot_be_looked_at_holds_up_nobody_else() {
        stream.remembering(1);
        stream.start();
        stream.plan(1, EVERY_MORNING);
        stream.planOf("pat-2", EVERY_MORNING);
        stream.planOf("pat-3");
        stream.put(Keys.scheduled("pat-1"), "?".getBytes(StandardCharsets.UTF_8));

        assertThat(stream.at(MONDAY.plus(Duration.ofHours(5)))).containsExactly("MISS-1 RAISED INFO");
        assertThat(stream.lastKey()).isEqualTo("pat-2");
        assertThat(stream.tick()).isEmpty();
        assertThat(stream.count("varde.due.failed")).isEqualTo(1);
        stream.at(stream.now().plus(Duration.ofHours(1)));
        assertThat(stream.count("varde.due.failed")).as("tried again").isEqualTo(2);
        assertThat(stream.keys(DueIndex.NAME)).hasSize(2);
    }

    @Test
    void what_a_crash_left_in_the_index_is_put_right_when_it_is_due() {
        stream.start();
        stream.plan(1, EVERY_MORNING);
        stream.putDue(MONDAY.plusSeconds(60), "pat-1");
        stream.putDue(MONDAY.plusSeconds(60), "nobody");

        assertThat(stream.at(MONDAY.plusSeconds(120))).isEmpty();
        assertThat(stream.keys(DueIndex.NAME))
                .containsExactly(Keys.due(MONDAY.plus(Duration.ofHours(5)), WatchedStream.PATIENT));
    }

    private void twoMorningsMissed() {
        stream.start();
        stream.plan(1, EVERY_MORNING);
        stream.at(MONDAY.plus(Duration.ofHours(5)));
        assertThat(stream.at(MONDAY.plus(Duration.ofHours(5)).plus(DAY))).contains("MISS-2 RAISED TECH");
    }

    private static ReadingRejected rejected(RejectionReason reason, int second) {
        return new ReadingRejected(
                "rejected-" + second,
                "dev-9",
                null,
                "hash",
                10,
                "varde-json",
                reason,
                reason.retry(),
                1,
                MONDAY.plusSeconds(second));
    }
}
