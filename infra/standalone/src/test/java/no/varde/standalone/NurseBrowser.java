package no.varde.standalone;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A nurse's browser reduced to HTTP: signs in through the page, reads pages and listens to the event stream. */
final class NurseBrowser implements AutoCloseable {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String dashboard;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    NurseBrowser(String dashboard) {
        this.dashboard = dashboard;
    }

    HttpResponse<String> signIn(String username, String password) throws IOException, InterruptedException {
        Matcher csrf = CSRF.matcher(page("/login"));
        if (!csrf.find()) {
            throw new IllegalStateException("no CSRF token on the sign-in page");
        }
        String form =
                "username=" + encoded(username) + "&password=" + encoded(password) + "&_csrf=" + encoded(csrf.group(1));
        return client.send(
                HttpRequest.newBuilder(URI.create(dashboard + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    String page(String path) throws IOException, InterruptedException {
        return client.send(request(path), HttpResponse.BodyHandlers.ofString()).body();
    }

    int status(String path) throws IOException, InterruptedException {
        return client.send(request(path), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** Lines of the event stream as they arrive, from now on. */
    List<String> listen() throws IOException, InterruptedException {
        List<String> lines = new CopyOnWriteArrayList<>();
        HttpResponse<java.util.stream.Stream<String>> stream =
                client.send(request("/events"), HttpResponse.BodyHandlers.ofLines());
        if (stream.statusCode() != 200) {
            throw new IllegalStateException("the event stream answered " + stream.statusCode());
        }
        Thread.ofVirtual().start(() -> {
            try (var body = stream.body()) {
                body.forEach(lines::add);
            } catch (RuntimeException e) {
                lines.add("closed");
            }
        });
        return lines;
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(dashboard + path)).build();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
