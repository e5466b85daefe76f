package no.varde.dashboard.access;

import static no.varde.dashboard.Ward.OLA;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import no.varde.dashboard.Browser;
import no.varde.dashboard.Ward;
import org.junit.jupiter.api.Test;

/** Who gets in, and what every page carries, from the outside. */
class AccessIT {

    private static final Browser kari = Ward.kari();
    private static final Browser admin = Ward.admin();

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
        Browser stranger = Ward.stranger();
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
    void what_has_no_page_of_its_own_is_still_said_in_words() {
        HttpResponse<String> answer =
                kari.post("/", "/alerts/a/acknowledge", Map.of("version", "one"), "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Noe gikk galt", "</html>");
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
        Browser reader = Ward.stranger();
        assertThat(reader.get("/login").body()).contains("Overvåkes ikke døgnet rundt");
        reader.post("/login", "/preferences/language", Map.of("to", "en", "back", "/login"));
        assertThat(reader.get("/login").body()).contains("Not continuously watched");
    }

    @Test
    void an_open_stream_ends_with_its_session() throws Exception {
        Browser leaving = Ward.kari();
        InputStream events = leaving.events();
        CompletableFuture<Long> ended = CompletableFuture.supplyAsync(() -> drained(events));
        leaving.post("/", "/logout", Map.of());

        assertThat(ended.get(60, TimeUnit.SECONDS)).isPositive();
    }

    private static long drained(InputStream events) {
        try (events) {
            return events.readAllBytes().length;
        } catch (IOException e) {
            return 1;
        }
    }

    @Test
    void behind_https_the_session_cookie_is_for_https_alone() {
        assertThat(cookie(Ward.stranger().get("/login"))).contains("HttpOnly").doesNotContain("Secure");
        assertThat(cookie(Ward.stranger().get("/login", "X-Forwarded-Proto", "https")))
                .contains("HttpOnly", "Secure");
    }

    private static String cookie(HttpResponse<String> answer) {
        return String.join("; ", answer.headers().allValues("Set-Cookie"));
    }

    @Test
    void meters_are_for_callers_on_this_machine() {
        Browser collector = Ward.stranger();

        assertThat(collector.get("/actuator/prometheus").body()).contains("varde_dashboard_outbox_waiting");
        for (String from : List.of("10.1.2.3", "127.0.0.1, 10.1.2.3", "unknown")) {
            refuses(collector.get("/actuator/prometheus", "X-Forwarded-For", from));
        }
        refuses(collector.get("/actuator/prometheus", "Forwarded", "for=127.0.0.1"));
    }

    /** A stranger is sent to the sign-in page. */
    private static void refuses(HttpResponse<String> answer) {
        assertThat(answer.uri().getPath()).isEqualTo("/login");
        assertThat(answer.body()).doesNotContain("varde_dashboard");
    }
}
