package no.varde.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import no.varde.alerts.notify.EscalationStore;
import no.varde.contract.event.CareUnitChanged.OnShift;
import no.varde.contract.event.EscalationChain;
import no.varde.contract.event.Finding;
import no.varde.contract.event.Role;
import no.varde.contract.event.Severity;
import no.varde.embedded.Account;
import no.varde.embedded.Database;
import no.varde.testkit.KafkaProbe;
import no.varde.testkit.SharedPlatform;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Steps that leave the page: by e-mail, SMS and webhook, on real sockets. */
class NotificationIT {

    private static final String SECRET = "a-secret-of-the-webhook";

    private static GreenMail mail;
    private static HttpReceiver gateway;
    private static HttpReceiver webhook;
    private static RunningAlerts alerts;
    private static KafkaProbe kafka;

    private final TimedTriage triage = new TimedTriage(alerts);

    @BeforeAll
    static void start() throws Exception {
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        gateway = new HttpReceiver();
        webhook = new HttpReceiver();
        kafka = KafkaProbe.shared();
        alerts = RunningAlerts.triage(
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + mail.getSmtp().getPort(),
                "--alerts.notify.sms.url=" + gateway.url(),
                "--alerts.notify.sms.token=gateway-token",
                "--alerts.notify.webhook.url=" + webhook.url(),
                "--alerts.notify.webhook.secret=" + SECRET,
                "--alerts.notify.dashboard-url=https://varde.example",
                "--alerts.notify.language=en");
        staffContacts();
    }

    @AfterAll
    static void stop() {
        alerts.close();
        kafka.close();
        webhook.close();
        gateway.close();
        mail.stop();
    }

    @BeforeEach
    void everything_answers() throws Exception {
        mail.purgeEmailFromAllMailboxes();
        gateway.reset(202);
        webhook.reset(204);
        triage.sendDue(); // what other tests left
        gateway.reset(202);
        webhook.reset(204);
    }

    @Test
    void an_email_says_that_an_alert_waits_and_nothing_of_whom() throws Exception {
        String unit = unit(EscalationChain.Channel.EMAIL, "siri");
        String patient = red(unit);
        takeAndSend();

        var received = mail.getReceivedMessages();
        assertThat(received).hasSize(1);
        String text = (String) received[0].getContent();
        assertThat(received[0].getAllRecipients()[0]).hasToString("siri@hospital.example");
        assertThat(text)
                .contains("Varde: a red alert waits in unit " + unit + ". Open Varde.")
                .contains("https://varde.example/alerts/" + alertOf(unit))
                .doesNotContain(patient, "SPO2", "LIM");
    }

    @Test
    void an_sms_goes_through_the_gateway_which_reports_its_delivery() {
        String unit = unit(EscalationChain.Channel.SMS, "siri");
        red(unit);
        takeAndSend();

        HttpReceiver.Request request = gateway.requests().getFirst();
        assertThat(gateway.requests()).hasSize(1);
        assertThat(request.header("Authorization")).isEqualTo("Bearer gateway-token");
        assertThat(request.json().get("to").asString()).isEqualTo("+4790000000");
        assertThat(request.json().get("text").asString())
                .isEqualTo("Varde: a red alert waits in unit " + unit + ". Open Varde.");

        AlertsApi anybody = AlertsApi.withToken(alerts.url(), null);
        String reference = request.json().get("reference").asString();
        assertThat(report(anybody, reference, "DELIVERED")).isEqualTo(204);
        assertThat(report(anybody, "guessed", "DELIVERED")).isEqualTo(404);
        assertThat(report(anybody, reference, "READ")).isEqualTo(422);
        assertThat(anybody.get("/api/notifications?state=FAILED").status()).isEqualTo(401);
    }

    @Test
    void a_gateway_that_could_not_deliver_brings_the_next_step_forward() {
        String unit = unit(EscalationChain.Channel.SMS, "siri");
        red(unit);
        takeAndSend();
        String reference = gateway.requests().getFirst().json().get("reference").asString();
        assertThat(targets(unit)).containsExactly("SENIOR_NURSE");

        report(AlertsApi.withToken(alerts.url(), null), reference, "FAILED");
        triage.takeDue();

        assertThat(targets(unit)).containsExactly("SENIOR_NURSE", "DOCTOR");
    }

    @Test
    void somebody_without_an_address_brings_the_next_step_forward_and_is_shown() {
        String unit = unit(EscalationChain.Channel.SMS, "nils");
        red(unit);
        takeAndSend();
        triage.takeDue();

        assertThat(gateway.requests()).isEmpty();
        assertThat(targets(unit)).containsExactly("SENIOR_NURSE", "DOCTOR");
        assertThat(state(unit).steps())
                .extracting(EscalationStore.TakenStep::reach)
                .containsExactly("UNDELIVERED", "PEOPLE");
        AlertsApi senior = AlertsApi.as(alerts.url(), "siri", Role.SENIOR_NURSE, unit);
        JsonNode lost = senior.get("/api/notifications?state=FAILED").json().get("notifications");
        assertThat(lost.size()).isEqualTo(1);
        assertThat(lost.get(0).get("error").asString()).isEqualTo("NO_ADDRESS");
        assertThat(lost.get(0).has("reference")).isFalse();
        assertThat(AlertsApi.as(alerts.url(), "anne", Role.NURSE, unit)
                        .get("/api/notifications?state=FAILED")
                        .status())
                .isEqualTo(403);
        assertThat(AlertsApi.as(alerts.url(), "siri", Role.SENIOR_NURSE, "unit-elsewhere")
                        .get("/api/notifications?state=FAILED")
                        .json()
                        .get("notifications")
                        .size())
                .isZero();
    }

    @Test
    void a_webhook_is_signed_over_its_time_and_body() throws Exception {
        String unit = unit(EscalationChain.Channel.WEBHOOK, "siri");
        red(unit);
        takeAndSend();

        HttpReceiver.Request request = webhook.requests().getFirst();
        String timestamp = request.header("Varde-Timestamp");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] expected = mac.doFinal((timestamp + "." + request.body()).getBytes(StandardCharsets.UTF_8));
        assertThat(request.header("Varde-Signature"))
                .isEqualTo("v1=" + HexFormat.of().formatHex(expected));
        assertThat(request.header("Varde-Notification")).isEqualTo(alertOf(unit) + "-1");
        assertThat(request.json().get("step").asInt()).isEqualTo(1);
    }

    @Test
    void a_webhook_is_tried_with_growing_pauses_and_is_dead_after_a_day() {
        webhook.reset(503);
        String unit = unit(EscalationChain.Channel.WEBHOOK, "siri");
        red(unit);
        takeAndSend();
        assertThat(webhook.requests()).hasSize(1);

        triage.forward(Duration.ofSeconds(9));
        triage.sendDue();
        assertThat(webhook.requests()).as("not before ten seconds").hasSize(1);
        triage.forward(Duration.ofSeconds(1));
        triage.sendDue();
        assertThat(webhook.requests()).hasSize(2);
        triage.forward(Duration.ofSeconds(19));
        triage.sendDue();
        assertThat(webhook.requests()).as("not before another twenty").hasSize(2);
        triage.forward(Duration.ofSeconds(1));
        triage.sendDue();
        assertThat(webhook.requests()).hasSize(3);
        assertThat(webhook.requests().stream().map(it -> it.header("Varde-Notification")))
                .containsOnly(alertOf(unit) + "-1");

        triage.forward(Duration.ofDays(1));
        triage.sendDue();
        AlertsApi support = AlertsApi.as(alerts.url(), "tor", Role.TECH_SUPPORT, unit);
        JsonNode dead = support.get("/api/notifications?state=DEAD").json().get("notifications");
        assertThat(dead.size()).isEqualTo(1);
        assertThat(dead.get(0).get("error").asString()).isEqualTo("HTTP_503");
        triage.forward(Duration.ofDays(1));
        triage.sendDue();
        assertThat(webhook.requests()).hasSize(4);
    }

    @Test
    void what_is_not_sent_yet_is_cancelled_when_somebody_takes_the_alert() {
        String unit = unit(EscalationChain.Channel.SMS, "siri");
        red(unit);
        triage.takeDue();
        AlertsApi.as(alerts.url(), "anne", Role.NURSE, unit)
                .post("/api/alerts/" + alertOf(unit) + "/acknowledge", "\"1\"", null);
        triage.sendDue();

        assertThat(gateway.requests()).isEmpty();
    }

    private void takeAndSend() {
        triage.takeDue();
        triage.sendDue();
    }

    private static String unit(EscalationChain.Channel channel, String senior) {
        return UnitMaker.with(new OnShift(senior, Role.SENIOR_NURSE), new OnShift("dag", Role.DOCTOR))
                .redOver(channel)
                .known(kafka, alerts);
    }

    private String red(String unit) {
        Finding finding = triage.finding(Severity.RED, unit);
        triage.accept(finding);
        return finding.subject().id();
    }

    private String alertOf(String unit) {
        return triage.alertOf(unit);
    }

    private EscalationStore.EscalationState state(String unit) {
        return triage.state(alertOf(unit));
    }

    private List<String> targets(String unit) {
        return state(unit).steps().stream()
                .map(EscalationStore.TakenStep::target)
                .toList();
    }

    private static int report(AlertsApi api, String reference, String status) {
        String body = "{\"reference\":\"" + reference + "\",\"status\":\"" + status + "\"}";
        return api.post("/api/notifications/status", null, body).status();
    }

    /** The registry's view, as its owner makes it. */
    private static void staffContacts() throws Exception {
        Account owner = SharedPlatform.get().databaseAccount(Database.DASHBOARD);
        try (Connection connection = DriverManager.getConnection(
                        SharedPlatform.get().jdbcUrl(), owner.username(), owner.password());
                var statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS care");
            statement.execute("CREATE TABLE IF NOT EXISTS care.staff_contact (user_id text, email text, phone text)");
            statement.execute("GRANT USAGE ON SCHEMA care TO varde_alerts");
            statement.execute("GRANT SELECT ON care.staff_contact TO varde_alerts");
            statement.execute("INSERT INTO care.staff_contact VALUES ('siri', 'siri@hospital.example', '+4790000000')");
        }
    }
}
