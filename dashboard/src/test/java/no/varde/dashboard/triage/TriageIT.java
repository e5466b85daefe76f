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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.varde.contract.event.AlertState;
import no.varde.dashboard.AlertsStub;
import no.varde.dashboard.Browser;
import no.varde.dashboard.Ward;
import no.varde.dashboard.alerts.Alert;
import no.varde.dashboard.alerts.Escalation;
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

    private static HttpResponse<String> step(Alert alert, String verb, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.putIfAbsent("version", Long.toString(alert.version()));
        return kari.post("/", "/alerts/" + alert.alertId() + "/" + verb, all, "HX-Request", "true");
    }

    /** A red one that the reader has. */
    private static Alert mine() {
        Alert alert = AlertsStub.moved(red(OLA, NORTH), AlertState.ACKNOWLEDGED, Ward.KARI, null);
        ALERTS.put(alert);
        return alert;
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

    @Test
    void a_red_alert_that_is_opened_is_said_to_be_seen_and_offers_what_can_be_done() {
        Alert alert = red(OLA, NORTH);
        ALERTS.put(alert);
        ALERTS.escalate(alert.alertId(), new Escalation(3, null, true));

        String page = kari.get("/alerts/" + alert.alertId()).body();
        String panel =
                kari.get("/alerts/" + alert.alertId(), "HX-Request", "true").body();

        assertThat(page)
                .contains("<html", "Nordmann", "varslet videre, trinn 3", "utenom åpningstid")
                .doesNotContain("/snooze");
        assertThat(panel)
                .contains("/acknowledge\"", "data-do=\"resolve\"")
                .doesNotContain("<html", "/snooze", "/take-over");
        assertThat(ALERTS.seen()).contains(alert.alertId());
    }

    @Test
    void a_patient_is_called_and_not_reached() {
        Alert alert = mine();

        assertThat(step(alert, "start-contact", Map.of()).body()).contains("Notert at du har kontakt");
        Alert called = ALERTS.alert(alert.alertId());
        assertThat(step(called, "contact-attempt", Map.of("note", " Ringte to ganger "))
                        .body())
                .contains("Forsøket er notert");

        assertThat(ALERTS.bodies()).contains("contact-attempt {\"note\":\"Ringte to ganger\"}");
        assertThat(kari.get("/worklist").body()).contains("ikke svar, 1 av 3 forsøk");
        assertThat(audited(OLA)).contains("ALERT_CONTACT_STARTED", "ALERT_CONTACT_ATTEMPTED");
    }

    @Test
    void an_alert_is_parked_until_a_time_and_taken_up_again() {
        Alert alert = mine();
        String until =
                LocalDateTime.now(ZoneId.of("Europe/Oslo")).plusMinutes(30).toString();

        assertThat(step(alert, "snooze", Map.of("until", until, "reason", "Måler igjen"))
                        .body())
                .contains("utsatt");
        Alert parked = ALERTS.alert(alert.alertId());
        assertThat(parked.snoozedUntil()).isBetween(Instant.now(), Instant.now().plus(Duration.ofMinutes(31)));
        assertThat(kari.get("/alerts/" + alert.alertId()).body()).contains("utsatt, kommer tilbake", "/resume\"");
        assertThat(step(parked, "resume", Map.of()).body()).contains("arbeide videre");
    }

    @Test
    void a_parking_that_is_refused_says_why_and_keeps_what_was_written() {
        Alert alert = mine();
        String tooLong = LocalDateTime.now(ZoneId.of("Europe/Oslo")).plusDays(2).toString();

        for (String until : List.of(tooLong, "i morgen")) {
            HttpResponse<String> answer = step(alert, "snooze", Map.of("until", until, "reason", "Måler <igjen>"));

            assertThat(answer.headers().firstValue("HX-Retarget")).contains("#dialog-body");
            assertThat(answer.headers().firstValue("HX-Trigger")).isEmpty();
            assertThat(answer.body())
                    .contains("Velg et tidspunkt fram i tid", ">Måler &lt;igjen&gt;</textarea>")
                    .containsPattern("<details open");
        }
        assertThat(step(
                                alert,
                                "snooze",
                                Map.of(
                                        "until",
                                        LocalDateTime.now(ZoneId.of("Europe/Oslo"))
                                                .plusMinutes(9)
                                                .toString()))
                        .body())
                .contains("Skriv hvorfor varselet kan vente");
    }

    @Test
    void what_was_written_stays_when_a_colleague_was_first() {
        Alert alert = red(OLA, NORTH);
        ALERTS.put(AlertsStub.moved(alert, AlertState.ACKNOWLEDGED, new Alert.Person("tom", "Tom Aas"), null));

        HttpResponse<String> answer = step(alert, "contact-attempt", Map.of("note", "Ringte"));

        assertThat(answer.body())
                .contains(
                        "Tom Aas har allerede tatt varselet", "Tom Aas har det", ">Ringte</textarea>", "/take-over\"");
    }

    @Test
    void a_step_on_an_alert_that_moved_is_told_so_and_a_second_press_is_about_what_it_says_now() {
        Alert alert = mine();
        ALERTS.put(AlertsStub.with(alert, "version", 7));

        assertThat(step(alert, "contact-attempt", Map.of("note", "Ringte")).body())
                .contains("endret seg", ">Ringte</textarea>", "name=\"version\" value=\"7\"");
    }

    @Test
    void an_alert_is_put_back_and_taken_over() {
        Alert alert = mine();

        assertThat(step(alert, "release", Map.of()).body()).contains("tilbake i køen");
        assertThat(ALERTS.alert(alert.alertId()).state()).isEqualTo(AlertState.OPEN);
        Alert held =
                AlertsStub.moved(red(OLA, NORTH), AlertState.ACKNOWLEDGED, new Alert.Person("tom", "Tom Aas"), null);
        ALERTS.put(held);
        assertThat(step(held, "take-over", Map.of()).body()).contains("overtatt varselet");
        assertThat(audited(OLA)).contains("ALERT_RELEASED", "ALERT_TAKEN_OVER");
    }

    @Test
    void a_step_works_without_scripts_and_a_foreign_alert_has_no_panel() {
        Alert alert = mine();

        assertThat(kari.post("/", "/alerts/" + alert.alertId() + "/start-contact", Map.of("version", "2"))
                        .uri())
                .hasPath("/alerts/" + alert.alertId());
        Alert foreign = red(INGER, SOUTH);
        ALERTS.put(foreign);
        assertThat(kari.get("/alerts/" + foreign.alertId()).statusCode()).isEqualTo(404);
        assertThat(step(foreign, "contact-attempt", Map.of("note", "x")).body()).contains("finnes ikke lenger");
        assertThat(ALERTS.seen()).doesNotContain(foreign.alertId());
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
