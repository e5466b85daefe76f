package no.varde.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import no.varde.alerts.burden.BurdenProperties;
import no.varde.alerts.kafka.FindingsProperties;
import no.varde.alerts.kafka.PatientsProperties;
import no.varde.alerts.mqtt.MqttProperties;
import no.varde.alerts.notify.NotifyProperties;
import no.varde.alerts.notify.mail.MailProperties;
import no.varde.alerts.notify.sms.SmsProperties;
import no.varde.alerts.notify.webhook.WebhookProperties;
import no.varde.alerts.stream.StreamProperties;
import no.varde.alerts.triage.TriageProperties;
import no.varde.alerts.ward.BlindSpotProperties;
import no.varde.alerts.ward.IngestDelayProperties;
import no.varde.alerts.web.TokenProperties;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PropertiesTest {

    @Test
    void the_stream_has_these_defaults() {
        assertThat(defaults("alerts.streams", StreamProperties.class))
                .isEqualTo(new StreamProperties(
                        "varde-alerts",
                        Path.of("varde-data/alerts-streams"),
                        1,
                        (short) 1,
                        1,
                        Duration.ofMillis(100),
                        Duration.ofSeconds(10),
                        20_000,
                        5));
    }

    @Test
    void reading_findings_has_these_defaults() {
        assertThat(defaults("alerts.findings", FindingsProperties.class))
                .isEqualTo(new FindingsProperties("varde-alerts-triage", 1, 200, Duration.ofSeconds(30)));
    }

    @Test
    void reading_plans_has_these_defaults() {
        assertThat(defaults("alerts.patients", PatientsProperties.class))
                .isEqualTo(new PatientsProperties("varde-alerts-patients", 200));
    }

    @Test
    void the_platform_is_blind_when_more_than_a_fifth_and_at_least_five_are_silent() {
        assertThat(defaults("alerts.blind-spot", BlindSpotProperties.class))
                .isEqualTo(new BlindSpotProperties(0.2, 5, Duration.ofSeconds(10)));
    }

    @Test
    void readings_may_wait_a_minute_for_the_rules() {
        assertThat(defaults("alerts.ingest-delay", IngestDelayProperties.class))
                .isEqualTo(new IngestDelayProperties(Duration.ofSeconds(60), Duration.ofMinutes(5), 20));
    }

    @Test
    void the_burden_is_counted_each_minute_over_thirty_days() {
        assertThat(defaults("alerts.burden", BurdenProperties.class))
                .isEqualTo(new BurdenProperties(30, Duration.ofMinutes(1)));
    }

    @Test
    void triage_has_the_documented_times() {
        assertThat(defaults("alerts.triage", TriageProperties.class))
                .isEqualTo(new TriageProperties(
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(15),
                        Duration.ofHours(2),
                        Duration.ofDays(1),
                        Duration.ofSeconds(1),
                        Duration.ofHours(1),
                        Duration.ofSeconds(5)));
    }

    @Test
    void notification_has_these_defaults() {
        assertThat(defaults("alerts.notify", NotifyProperties.class))
                .isEqualTo(new NotifyProperties(
                        URI.create("http://127.0.0.1:8080"),
                        Locale.of("nb"),
                        Duration.ofSeconds(1),
                        2,
                        Duration.ofSeconds(10),
                        Duration.ofHours(1),
                        Duration.ofDays(1)));
        assertThat(defaults("alerts.notify.mail", MailProperties.class))
                .isEqualTo(new MailProperties("varde@localhost"));
        SmsProperties sms = defaults("alerts.notify.sms", SmsProperties.class);
        assertThat(sms.body()).isEqualTo("{\"to\":\"{to}\",\"text\":\"{text}\",\"reference\":\"{reference}\"}");
        assertThat(sms.token()).isEmpty();
        assertThat(sms.timeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(defaults("alerts.notify.webhook", WebhookProperties.class).timeout())
                .isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void the_inbox_has_these_defaults() {
        assertThat(defaults("alerts.mqtt", MqttProperties.class))
                .isEqualTo(new MqttProperties(
                        "",
                        "varde-alerts",
                        "",
                        "alerts",
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(1),
                        Duration.ofMinutes(1)));
    }

    @Test
    void no_secret_of_a_channel_is_ever_printed() {
        URI url = URI.create("https://gateway.example");
        assertThat(new SmsProperties(url, "c2VjcmV0", "{}", Duration.ZERO).toString())
                .doesNotContain("c2VjcmV0");
        assertThat(new WebhookProperties(url, "c2VjcmV0", Duration.ZERO).toString())
                .doesNotContain("c2VjcmV0");
    }

    @Test
    void the_token_key_is_never_printed() {
        assertThat(new TokenProperties("c2VjcmV0").toString()).doesNotContain("c2VjcmV0");
    }

    private static <T> T defaults(String prefix, Class<T> type) {
        return new Binder(new MapConfigurationPropertySource(Map.of())).bindOrCreate(prefix, type);
    }
}
