package no.varde.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import no.varde.alerts.alert.Alert;
import no.varde.alerts.alert.AlertFixture;
import no.varde.alerts.triage.AlertStore;
import no.varde.alerts.triage.FindingTriage;
import no.varde.contract.event.Finding;
import no.varde.contract.event.Role;
import no.varde.contract.event.Severity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nurses click on the same alert at the same moment, a thousand times. */
class AcknowledgeRaceIT {

    private static final int RACES = 1_000;

    @TempDir
    static Path stateDir;

    private static RunningAlerts alerts;

    private final String unit = "unit-" + UUID.randomUUID();

    @BeforeAll
    static void start() {
        alerts = RunningAlerts.start(stateDir);
    }

    @AfterAll
    static void stop() {
        alerts.close();
    }

    @Test
    void one_gets_the_alert_and_the_other_is_told_who_has_it() throws Exception {
        List<String> ids = open(RACES);
        Race race = Race.of(
                ids,
                id -> nurse("anne").post("/api/alerts/" + id + "/acknowledge", "\"1\"", null),
                id -> nurse("berit").post("/api/alerts/" + id + "/acknowledge", "\"1\"", null));

        for (int i = 0; i < RACES; i++) {
            String winner = race.firstWon(i) ? "anne" : "berit";
            AlertsApi.Answer lost = race.lost(i);
            assertThat(race.won(i).status()).isEqualTo(200);
            assertThat(race.won(i).json().get("owner").get("user").asString()).isEqualTo(winner);
            assertThat(lost.status()).isEqualTo(409);
            assertThat(lost.json().get("type").asString()).isEqualTo("urn:varde:problem:alert-held");
            assertThat(lost.json().get("holder").get("user").asString()).isEqualTo(winner);
            assertThat(lost.json().get("version").asLong()).isEqualTo(2);
        }
        assertThat(race.wonByFirst())
                .as("both win now and then, so they did race")
                .isBetween(1L, RACES - 1L);
    }

    @Test
    void an_alert_is_ended_or_taken_over_and_never_both() throws Exception {
        List<String> ids = open(RACES / 10);
        ids.forEach(id -> nurse("anne").post("/api/alerts/" + id + "/acknowledge", "\"1\"", null));
        Race race = Race.of(
                ids,
                id -> nurse("anne")
                        .post(
                                "/api/alerts/" + id + "/resolve",
                                "\"2\"",
                                "{\"outcome\":\"HOME_VISIT\",\"note\":\"Went.\"}"),
                id -> nurse("berit").post("/api/alerts/" + id + "/take-over", "\"2\"", null));

        for (int i = 0; i < ids.size(); i++) {
            AlertsApi.Answer lost = race.lost(i);
            assertThat(race.won(i).status()).isEqualTo(200);
            assertThat(race.won(i).etag()).isEqualTo("\"3\"");
            if (race.firstWon(i)) {
                assertThat(lost.status()).isEqualTo(412);
                assertThat(lost.json().get("state").asString()).isEqualTo("RESOLVED");
            } else {
                assertThat(lost.status()).isEqualTo(409);
                assertThat(lost.json().get("holder").get("user").asString()).isEqualTo("berit");
            }
        }
    }

    private List<String> open(int number) {
        List<Finding> findings = IntStream.range(0, number)
                .mapToObj(race -> AlertFixture.ofPatient("race-" + race + unit, unit, Severity.RED, Instant.now()))
                .toList();
        alerts.bean(FindingTriage.class).accept(findings);
        List<String> ids = alerts.bean(AlertStore.class).active(List.of(unit)).stream()
                .filter(alert -> unit.equals(alert.evidence().careUnitId())) // the platform may have alerts of its own
                .map(Alert::alertId)
                .toList();
        assertThat(ids).hasSize(number);
        return ids;
    }

    private AlertsApi nurse(String user) {
        return AlertsApi.as(alerts.url(), user, Role.NURSE, unit);
    }

    /** What two who clicked at the same moment were answered, alert by alert. */
    private record Race(List<AlertsApi.Answer> first, List<AlertsApi.Answer> second) {

        static Race of(
                List<String> ids, Function<String, AlertsApi.Answer> one, Function<String, AlertsApi.Answer> other)
                throws Exception {
            CyclicBarrier together = new CyclicBarrier(2);
            try (ExecutorService nurses = Executors.newFixedThreadPool(2)) {
                Future<List<AlertsApi.Answer>> first = nurses.submit(clicks(ids, one, together));
                Future<List<AlertsApi.Answer>> second = nurses.submit(clicks(ids, other, together));
                return new Race(first.get(), second.get());
            }
        }

        private static Callable<List<AlertsApi.Answer>> clicks(
                List<String> ids, Function<String, AlertsApi.Answer> click, CyclicBarrier together) {
            return () -> {
                List<AlertsApi.Answer> answers = new ArrayList<>();
                for (String id : ids) {
                    together.await(60, TimeUnit.SECONDS); // should the other one fail, so does this one
                    answers.add(click.apply(id));
                }
                return answers;
            };
        }

        boolean firstWon(int race) {
            return first.get(race).status() == 200;
        }

        AlertsApi.Answer won(int race) {
            return (firstWon(race) ? first : second).get(race);
        }

        AlertsApi.Answer lost(int race) {
            return (firstWon(race) ? second : first).get(race);
        }

        long wonByFirst() {
            return first.stream().filter(answer -> answer.status() == 200).count();
        }
    }
}
