package no.varde.dashboard.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import no.varde.contract.Topics;
import no.varde.contract.event.AlertChanged;
import no.varde.contract.event.AlertState;
import no.varde.contract.event.Category;
import no.varde.contract.event.Role;
import no.varde.contract.event.Severity;
import no.varde.contract.event.Side;
import no.varde.dashboard.AlertsStub;
import no.varde.dashboard.Browser;
import no.varde.dashboard.RunningDashboard;
import no.varde.dashboard.VitalsViews;
import no.varde.dashboard.alerts.Alert;
import no.varde.testkit.KafkaProbe;
import no.varde.testkit.SharedPlatform;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages from the outside: real database, Kafka and HTTP, with a stub for {@code alerts}. */
class WorklistIT {

    private static final String SUFFIX = UUID.randomUUID().toString().substring(0, 8);
    private static final String NORTH = "north-" + SUFFIX;
    private static final String SOUTH = "south-" + SUFFIX;
    private static final String OLA = "ola-" + SUFFIX;
    private static final String INGER = "inger-" + SUFFIX;

    private static AlertsStub alerts;
    private static RunningDashboard dashboard;
    private static VitalsViews vitals;
    private static Browser kari;
    private static Browser admin;

    @BeforeAll
    static void ward() {
        vitals = new VitalsViews(SharedPlatform.get());
        alerts = new AlertsStub();
        dashboard = new RunningDashboard(SharedPlatform.get(), alerts.url(), 0);
        String org = "org-" + SUFFIX;
        dashboard.registry().addOrganisation(org, "Nordvik");
        dashboard.addUnit(org, NORTH, "Nord");
        dashboard.addUnit(org, SOUTH, "Sør");
        dashboard.addUser("kari-" + SUFFIX, "Kari Nilsen", Role.NURSE, NORTH);
        dashboard.addUser("ada-" + SUFFIX, "Ada Minde", Role.ADMIN, NORTH);
        dashboard.addPatient(OLA, org, NORTH, "Ola", "Nordmann <b>");
        dashboard.addPatient(INGER, org, SOUTH, "Inger", "Berg");
        vitals.add(OLA, "SPO2", Instant.now().minus(Duration.ofMinutes(50)), 93);
        vitals.add(OLA, "SPO2", Instant.now().minus(Duration.ofMinutes(4)), 88);
        kari = new Browser(dashboard.url()).signIn("kari-" + SUFFIX);
        admin = new Browser(dashboard.url()).signIn("ada-" + SUFFIX);
    }

    @AfterAll
    static void stop() {
        dashboard.close();
        alerts.close();
    }

    private static Alert red(String patientId, String unit) {
        return AlertsStub.open("a-" + UUID.randomUUID(), patientId, unit, Severity.RED, "SPO2", "88");
    }

    @Test
    void a_nurse_sees_why_in_words_and_only_patients_of_her_units() {
        Alert mine = red(OLA, NORTH);
        Alert foreign = red(INGER, SOUTH);
        alerts.put(mine);
        alerts.put(foreign);

        String page = kari.get("/").body();

        assertThat(page)
                .contains("data-patient=\"" + OLA + "\"", "data-alert=\"" + mine.alertId() + "\"")
                .contains("data-severity=\"RED\"", "data-state=\"OPEN\"", "Handle nå", "(grense 91)")
                .contains("Nordmann &lt;b&gt;")
                .doesNotContain("LIM", foreign.alertId(), INGER, "Inger");
    }

    @Test
    void a_change_of_an_alert_is_in_the_stream_and_the_page_well_within_a_second() {
        List<String> lines = new CopyOnWriteArrayList<>();
        Thread.ofVirtual().start(() -> {
            var events = new BufferedReader(new InputStreamReader(kari.events(), StandardCharsets.UTF_8));
            events.lines().forEach(lines::add);
        });
        Awaitility.await().until(() -> lines.contains("event:refresh"));
        Alert alert = red(OLA, NORTH);
        alerts.put(alert);
        try (KafkaProbe kafka = KafkaProbe.shared()) {
            kafka.publish(Topics.ALERTS, INGER, changed(red(INGER, SOUTH)));
            Instant published = Instant.now();
            kafka.publish(Topics.ALERTS, OLA, changed(alert));
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> lines.stream().anyMatch(line -> line.contains(alert.alertId())));
            assertThat(kari.get("/worklist", "HX-Request", "true").body()).contains(alert.alertId());
            Duration taken = Duration.between(published, Instant.now());
            System.out.println("alert in the stream and the page after " + taken.toMillis() + " ms");
            assertThat(taken).isLessThan(Duration.ofSeconds(5));
        }
        assertThat(lines).noneMatch(line -> line.contains(INGER) || line.contains("Nordmann"));
    }

    private static AlertChanged changed(Alert a) {
        return new AlertChanged(
                a.alertId(),
                a.version(),
                "opened",
                AlertState.OPEN,
                a.severity(),
                Category.CLINICAL,
                false,
                "key",
                a.patientId(),
                "org",
                a.careUnitId(),
                "LIM-1",
                "LIM",
                "SPO2",
                Side.LOW,
                new BigDecimal("88"),
                new BigDecimal("91"),
                null,
                null,
                null,
                a.measuredAt(),
                a.openedAt(),
                a.dueAckAt(),
                10,
                Instant.now());
    }

    @Test
    void an_alert_is_taken_and_ended() {
        Alert alert = red(OLA, NORTH);
        alerts.put(alert);
        String path = "/alerts/" + alert.alertId();

        HttpResponse<String> taken =
                kari.post("/", path + "/acknowledge", Map.of("version", "1"), "HX-Request", "true");
        assertThat(taken.body()).contains("Du har tatt varselet");
        assertThat(taken.headers().firstValue("HX-Trigger")).hasValueSatisfying(t -> t.contains("varde:refresh"));

        assertThat(kari.get(path + "/resolve", "HX-Request", "true").body())
                .contains("CONTACTED_ADVICE", "Nordmann")
                .doesNotContain("<html");
        HttpResponse<String> noNote = kari.post(
                "/",
                path + "/resolve",
                Map.of("version", "2", "outcome", "CONTACTED_ADVICE", "note", " ", "red", "true"),
                "HX-Request",
                "true");
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
        alerts.put(AlertsStub.moved(alert, AlertState.ACKNOWLEDGED, new Alert.Person("tom", "Tom Aas"), null));

        HttpResponse<String> late = kari.post(
                "/", "/alerts/" + alert.alertId() + "/acknowledge", Map.of("version", "1"), "HX-Request", "true");

        assertThat(late.body()).contains("Tom Aas har allerede tatt varselet");
    }

    @Test
    void a_stale_page_is_told_to_look_again() {
        Alert alert = red(OLA, NORTH);
        alerts.put(AlertsStub.moved(alert, AlertState.OPEN, null, null));

        HttpResponse<String> late = kari.post(
                "/", "/alerts/" + alert.alertId() + "/acknowledge", Map.of("version", "1"), "HX-Request", "true");

        assertThat(late.body()).contains("endret seg");
    }

    @Test
    void alerts_is_told_who_asks() throws Exception {
        kari.get("/worklist");

        var claims = SignedJWT.parse(alerts.tokens().getLast()).getJWTClaimsSet();
        assertThat(claims.getAudience()).containsExactly("varde-alerts");
        assertThat(claims.getStringClaim("name")).isNotBlank();
        assertThat(claims.getExpirationTime().getTime() - claims.getIssueTime().getTime())
                .isEqualTo(60_000);
    }

    @Test
    void while_alerts_is_away_the_page_shows_what_it_knew_last() {
        alerts.put(red(OLA, NORTH));
        kari.get("/");
        alerts.setDown(true);
        try {
            assertThat(kari.get("/").body()).contains("Varslene svarer ikke", "data-patient=\"" + OLA + "\"");
            assertThat(kari.get("/patients/" + OLA).statusCode()).isEqualTo(200);
            assertThat(kari.post("/", "/alerts/a-x/acknowledge", Map.of("version", "1"))
                            .statusCode())
                    .isEqualTo(503);
        } finally {
            alerts.setDown(false);
        }
    }

    @Test
    void a_patient_of_another_unit_does_not_exist() {
        assertThat(kari.get("/patients/" + OLA).statusCode()).isEqualTo(200);
        for (String path : List.of("/patients/" + INGER, "/patients/" + INGER + "/live", "/patients/nobody")) {
            assertThat(kari.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(kari.get("/patients/" + INGER + "/series?vital=SPO2").statusCode())
                .isEqualTo(404);
        assertThat(kari.get("/patients").body()).contains(OLA).doesNotContain(INGER);
    }

    @Test
    void a_view_of_a_record_is_written_down() {
        kari.get("/patients/" + OLA);

        assertThat(audited(OLA)).contains("PATIENT_VIEWED");
        assertThat(audited(INGER)).isEmpty();
    }

    private static List<String> audited(String patientId) {
        return dashboard
                .bean(JdbcClient.class)
                .sql("SELECT DISTINCT action FROM audit.entry WHERE patient_id = ?")
                .param(patientId)
                .query(String.class)
                .list();
    }

    @Test
    void an_administrator_sees_no_clinical_content() {
        for (String path : List.of("/", "/worklist", "/patients", "/patients/" + OLA, "/events", "/alerts/x/resolve")) {
            HttpResponse<String> answer = admin.get(path, "Accept", "text/html, text/event-stream");
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.body()).doesNotContain("Nordmann");
        }
        assertThat(admin.get("/", "Accept", "text/html").body()).contains("Bare for behandlere");
    }

    @Test
    void nobody_gets_in_without_signing_in() {
        Browser stranger = new Browser(dashboard.url());
        assertThat(stranger.get("/").uri().getPath()).isEqualTo("/login");
        assertThat(stranger.get("/events").statusCode()).isEqualTo(401);
        assertThat(stranger.get("/worklist", "HX-Request", "true").statusCode()).isEqualTo(401);
    }

    @Test
    void a_form_from_elsewhere_is_refused() {
        assertThat(kari.postWithoutToken("/alerts/a/acknowledge", Map.of("version", "1"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_chart_gets_its_series_with_limits_and_nothing_that_was_rejected() {
        vitals.add(OLA, "SPO2", Instant.now().minus(Duration.ofMinutes(2)), 12, 2);

        String json =
                kari.get("/patients/" + OLA + "/series?vital=SPO2&range=24h").body();

        assertThat(json).contains("\"value\":88", "\"name\":\"SpO₂\"").doesNotContain("\"value\":12");
    }

    @Test
    void pages_carry_a_strict_policy_and_assets_are_kept_for_a_year() {
        HttpResponse<String> page = kari.get("/");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("default-src 'self'").doesNotContain("unsafe"));
        String css = page.body().replaceAll("(?s).*href=\"(/assets/app-[0-9a-f]+\\.css)\".*", "$1");
        assertThat(kari.get(css).headers().firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("max-age=31536000"));
    }

    @Test
    void every_page_says_that_nobody_watches_in_both_languages() {
        Browser reader = new Browser(dashboard.url());
        assertThat(reader.get("/login").body()).contains("Overvåkes ikke døgnet rundt");
        reader.post("/login", "/preferences/language", Map.of("to", "en", "back", "/login"));
        assertThat(reader.get("/login").body()).contains("Not continuously watched");
    }
}
