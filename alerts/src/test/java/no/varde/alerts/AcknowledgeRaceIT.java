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
        String unit = "unit-" + UUID.randomUUID();
        List<Finding> findings = IntStream.range(0, RACES)
                .mapToObj(race -> AlertFixture.ofPatient("race-" + race + unit, unit, Severity.RED, Instant.now()))
                .toList();
        alerts.bean(FindingTriage.class).accept(findings);
        List<String> ids = alerts.bean(AlertStore.class).active(List.of(unit)).stream()
                .map(Alert::alertId)
                .toList();
        assertThat(ids).hasSize(RACES);

        CyclicBarrier together = new CyclicBarrier(2);
        List<AlertsApi.Answer> anne;
        List<AlertsApi.Answer> berit;
        try (ExecutorService nurses = Executors.newFixedThreadPool(2)) {
            Future<List<AlertsApi.Answer>> one = nurses.submit(clicks("anne", unit, ids, together));
            Future<List<AlertsApi.Answer>> other = nurses.submit(clicks("berit", unit, ids, together));
            anne = one.get();
            berit = other.get();
        }

        int wonByAnne = 0;
        for (int race = 0; race < RACES; race++) {
            boolean anneWon = anne.get(race).status() == 200;
            AlertsApi.Answer lost = anneWon ? berit.get(race) : anne.get(race);
            AlertsApi.Answer won = anneWon ? anne.get(race) : berit.get(race);
            String winner = anneWon ? "anne" : "berit";
            assertThat(won.status()).isEqualTo(200);
            assertThat(won.json().get("owner").get("user").asString()).isEqualTo(winner);
            assertThat(lost.status()).isEqualTo(409);
            assertThat(lost.json().get("type").asString()).isEqualTo("urn:varde:problem:alert-held");
            assertThat(lost.json().get("holder").get("user").asString()).isEqualTo(winner);
            assertThat(lost.json().get("version").asLong()).isEqualTo(2);
            wonByAnne += anneWon ? 1 : 0;
        }
        assertThat(wonByAnne).as("both win now and then, so they did race").isBetween(1, RACES - 1);
    }

    private static Callable<List<AlertsApi.Answer>> clicks(
            String user, String unit, List<String> ids, CyclicBarrier together) {
        return () -> {
            List<AlertsApi.Answer> answers = new ArrayList<>();
            for (int race = 0; race < ids.size(); race++) {
                together.await(60, TimeUnit.SECONDS); // should the other one fail, so does this one
                AlertsApi nurse = AlertsApi.as(alerts.url(), user, Role.NURSE, unit);
                answers.add(nurse.post("/api/alerts/" + ids.get(race) + "/acknowledge", "\"1\"", null));
            }
            return answers;
        };
    }
}
