package no.varde.dashboard.triage;

import static no.varde.dashboard.Ward.ALERTS;
import static no.varde.dashboard.Ward.INGER;
import static no.varde.dashboard.Ward.NORTH;
import static no.varde.dashboard.Ward.OLA;
import static no.varde.dashboard.Ward.SOUTH;
import static no.varde.dashboard.Ward.audited;
import static no.varde.dashboard.Ward.red;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import no.varde.contract.event.AlertState;
import no.varde.dashboard.AlertsStub;
import no.varde.dashboard.Browser;
import no.varde.dashboard.Ward;
import no.varde.dashboard.alerts.Alert;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Taking and ending alerts, from the outside. */
class TriageIT {

    private static final Browser kari = Ward.kari();
    private static final Map<String, String> RANG =
            Map.of("version", "1", "outcome", "CONTACTED_ADVICE", "note", "Ringte", "red", "true");

    @Test
    void an_alert_is_taken_and_ended() {
        Alert alert = red(OLA, NORTH);
        ALERTS.put(alert);
        String path = "/alerts/" + alert.alertId();

        HttpResponse<String> taken =
                kari.post("/", path + "/acknowledge", Map.of("version", "1"), "HX-Request", "true");
        assertThat(taken.body()).contains("Du har tatt varselet");
        assertThat(taken.headers().firstValue("HX-Trigger"))
                .hasValueSatisfying(t -> assertThat(t).contains("varde:refresh"));

        assertThat(kari.get(path + "/resolve", "HX-Request", "true").body())
                .contains("CONTACTED_ADVICE", "Nordmann")
                .doesNotContain("<html");
        HttpResponse<String> noNote = kari.post(
                "/",
                path + "/resolve",
                Map.of("version", "2", "outcome", "CONTACTED_ADVICE", "note", " ", "red", "true"),
                "HX-Request",
                "true");
        assertThat(noNote.body()).contains("Velg hva som ble gjort").doesNotContain("resolve-version");
        assertThat(noNote.headers().firstValue("HX-Retarget")).contains("#form-error");
        HttpResponse<String> ended = kari.post(
                "/",
                path + "/resolve",
                Map.of("version", "2", "outcome", "CONTACTED_ADVICE", "note", "Ringte", "red", "true"),
                "HX-Request",
                "true");
        assertThat(ended.body()).contains("avsluttet");
        assertThat(kari.get("/worklist").body()).doesNotContain(alert.alertId());
        assertThat(audited(OLA)).contains("ALERT_ACKNOWLEDGED", "ALERT_RESOLVED");
    }

    @Test
    void of_two_who_click_at_once_the_second_is_told_who_has_it() {
        Alert alert = red(OLA, NORTH);
        ALERTS.put(AlertsStub.moved(alert, AlertState.ACKNOWLEDGED, new Alert.Person("tom", "Tom Aas"), null));

        HttpResponse<String> late = kari.post(
                "/", "/alerts/" + alert.alertId() + "/acknowledge", Map.of("version", "1"), "HX-Request", "true");

        assertThat(late.body()).contains("Tom Aas har allerede tatt varselet");
    }

    @Test
    void a_stale_page_is_told_to_look_again() {
        Alert alert = red(OLA, NORTH);
        ALERTS.put(AlertsStub.moved(alert, AlertState.OPEN, null, null));

        HttpResponse<String> late = kari.post(
                "/", "/alerts/" + alert.alertId() + "/acknowledge", Map.of("version", "1"), "HX-Request", "true");

        assertThat(late.body()).contains("endret seg");
    }

    private static HttpResponse<String> resolve(Alert alert) {
        return kari.post("/", "/alerts/" + alert.alertId() + "/resolve", RANG, "HX-Request", "true");
    }

    @Test
    void a_note_about_an_alert_that_moved_stays_and_a_second_press_is_about_what_it_says_now() {
        Alert alert = red(OLA, NORTH);
        ALERTS.put(AlertsStub.moved(alert, AlertState.OPEN, null, null));

        HttpResponse<String> answer = resolve(alert);

        assertThat(answer.headers().firstValue("HX-Retarget")).contains("#form-error");
        assertThat(answer.headers().firstValue("HX-Trigger")).isEmpty();
        assertThat(answer.body())
                .contains("Nå: SpO₂ 88 %")
                .containsPattern("id=\"resolve-version\" name=\"version\" value=\"2\" hx-swap-oob=\"true\"");
        assertThat(ALERTS.alert(alert.alertId()).state()).isEqualTo(AlertState.OPEN);
    }

    @Test
    void a_note_about_an_alert_that_a_colleague_has_stays_and_says_who() {
        Alert alert = red(OLA, NORTH);
        ALERTS.put(AlertsStub.moved(alert, AlertState.ACKNOWLEDGED, new Alert.Person("tom", "Tom Aas"), null));

        HttpResponse<String> answer = resolve(alert);

        assertThat(answer.headers().firstValue("HX-Retarget")).contains("#form-error");
        assertThat(answer.body()).contains("Tom Aas har allerede tatt varselet").contains("value=\"2\"");
        assertThat(kari.post("/", "/alerts/" + alert.alertId() + "/resolve", RANG)
                        .body())
                .contains("<html", ">Ringte</textarea>")
                .containsPattern("value=\"CONTACTED_ADVICE\" selected");
    }

    @Test
    void a_note_about_an_alert_that_is_gone_stays() {
        HttpResponse<String> answer = resolve(red(OLA, NORTH));

        assertThat(answer.headers().firstValue("HX-Retarget")).contains("#form-error");
        assertThat(answer.body()).contains("finnes ikke lenger").doesNotContain("resolve-version");
    }

    @Test
    void looking_at_an_alert_to_end_it_is_a_look_at_the_record() {
        Alert alert = red(OLA, NORTH);
        ALERTS.put(alert);

        kari.get("/alerts/" + alert.alertId() + "/resolve", "HX-Request", "true");

        assertThat(details("ALERT_VIEWED")).contains(alert.alertId());
    }

    @Test
    void an_alert_of_a_patient_of_another_unit_is_neither_shown_nor_changed() {
        Alert foreign = red(INGER, SOUTH);
        ALERTS.put(foreign);
        String path = "/alerts/" + foreign.alertId();

        assertThat(kari.get(path + "/resolve").statusCode()).isEqualTo(404);
        assertThat(kari.post("/", path + "/acknowledge", Map.of("version", "1"), "HX-Request", "true")
                        .body())
                .contains("finnes ikke lenger");
        resolve(foreign);

        assertThat(ALERTS.alert(foreign.alertId())).isEqualTo(foreign);
        assertThat(audited(INGER)).isEmpty();
    }

    private static List<String> details(String action) {
        return Ward.DASHBOARD
                .bean(JdbcClient.class)
                .sql("SELECT detail FROM audit.entry WHERE action = ?")
                .param(action)
                .query(String.class)
                .list();
    }
}
