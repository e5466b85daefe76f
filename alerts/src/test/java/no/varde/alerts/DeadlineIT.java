package no.varde.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import no.varde.alerts.alert.Alert;
import no.varde.alerts.alert.AlertFixture;
import no.varde.alerts.triage.AlertStore;
import no.varde.alerts.triage.FindingTriage;
import no.varde.contract.event.AlertState;
import no.varde.contract.event.Role;
import no.varde.contract.event.Severity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two instances of triage on one database, and alerts whose time comes. */
class DeadlineIT {

    private static final int ALERTS = 40;

    private static RunningAlerts one;
    private static RunningAlerts other;

    private final String unit = "unit-" + UUID.randomUUID();
    private final AlertsApi anne = AlertsApi.as(one.url(), "anne", Role.NURSE, unit);

    @BeforeAll
    static void start() {
        one = RunningAlerts.startTriage();
        other = RunningAlerts.startTriage();
    }

    @AfterAll
    static void stop() {
        other.close();
        one.close();
    }

    @Test
    void what_was_taken_and_left_is_put_back_once() {
        List<String> ids = open((path, version) -> {});
        fallDue(ids, "owned_since = owned_since - interval '30 minutes'");

        awaitEach(ids, AlertState.OPEN, "opened", "acknowledged", "ackTimeout");
        assertThat(stepsOf(one, "ackTimeout") + stepsOf(other, "ackTimeout"))
                .as("both instances together")
                .isEqualTo(ALERTS);
    }

    @Test
    void that_it_is_time_to_call_again_is_told_once() {
        List<String> ids = open((path, version) -> anne.post(path + "/contact-attempt", version, null));
        fallDue(ids, "recall_at = recall_at - interval '1 day'");

        awaitEach(ids, AlertState.IN_PROGRESS, "opened", "acknowledged", "contactAttempted", "recallDue");
    }

    @Test
    void what_was_parked_comes_back_once() {
        String until = Instant.now().plus(Duration.ofMinutes(50)).toString();
        List<String> ids = open((path, version) ->
                anne.post(path + "/snooze", version, "{\"until\":\"" + until + "\",\"reason\":\"Waits for the GP.\"}"));
        fallDue(ids, "snoozed_until = snoozed_until - interval '1 hour'");

        awaitEach(ids, AlertState.OPEN, "opened", "acknowledged", "snoozed", "snoozeExpired");
    }

    @Test
    void what_has_ended_closes_once() {
        List<String> ids = open((path, version) ->
                anne.post(path + "/resolve", version, "{\"outcome\":\"HOME_VISIT\",\"note\":\"Went.\"}"));
        fallDue(ids, "resolved_at = resolved_at - interval '30 minutes'");

        awaitEach(ids, AlertState.CLOSED, "opened", "acknowledged", "resolved", "reopenWindowEnded");
    }

    /** Alerts that Anne has taken, and then done that with. */
    private List<String> open(BiConsumer<String, String> then) {
        one.bean(FindingTriage.class)
                .accept(IntStream.range(0, ALERTS)
                        .mapToObj(i -> AlertFixture.ofPatient("due-" + i + unit, unit, Severity.RED, Instant.now()))
                        .toList());
        List<String> ids = one.bean(AlertStore.class).active(List.of(unit)).stream()
                .filter(alert -> unit.equals(alert.evidence().careUnitId())) // the platform may have alerts of its own
                .map(Alert::alertId)
                .toList();
        for (String id : ids) {
            String path = "/api/alerts/" + id;
            then.accept(path, anne.post(path + "/acknowledge", "\"1\"", null).etag());
        }
        return ids;
    }

    /** As if that time had passed, for all of them at the same moment. */
    private static void fallDue(List<String> ids, String passed) {
        int changed = one.bean(JdbcClient.class)
                .sql("UPDATE triage.alert SET wake_at = now(), " + passed + " WHERE alert_id = ANY (:ids)")
                .param("ids", ids.toArray(String[]::new))
                .update();
        assertThat(changed).isEqualTo(ALERTS);
    }

    private static void awaitEach(List<String> ids, AlertState state, String... events) {
        AlertStore store = one.bean(AlertStore.class);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(ids)
                        .allSatisfy(id ->
                                assertThat(store.find(id).orElseThrow().state()).isEqualTo(state)));
        await().during(Duration.ofMillis(2_500))
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(ids)
                        .allSatisfy(id -> assertThat(store.history(id))
                                .extracting(entry -> entry.event())
                                .containsExactly(events)));
    }

    private static double stepsOf(RunningAlerts instance, String event) {
        return instance.bean(MeterRegistry.class).find("varde.alerts.steps").tag("event", event).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }
}
