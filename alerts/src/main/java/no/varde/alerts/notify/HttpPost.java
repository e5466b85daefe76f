package no.varde.alerts.notify;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import no.varde.alerts.notify.Channel.Attempt;

/** Posts JSON to a configured address and reads nothing of the answer but its status. Follows no redirects. */
public final class HttpPost implements AutoCloseable {

    private static final int TOO_MANY = 429;
    private static final int TIMED_OUT = 408;

    private final HttpClient client;
    private final URI url;
    private final Duration timeout;

    public HttpPost(URI url, Duration timeout) {
        this.url = url;
        this.timeout = timeout;
        this.client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** @param deliveredIfTaken what a status of 2xx means: that the message is there, or on its way */
    public Attempt post(String body, Map<String, String> headers, boolean deliveredIfTaken) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .timeout(timeout)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        headers.forEach(request::header);
        try {
            int status = client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            return attempt(status, deliveredIfTaken);
        } catch (IOException e) {
            return new Attempt.Later("NO_CONNECTION");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Attempt.Later("STOPPED");
        }
    }

    /** Of the refusals only those that say so come out differently when tried again. */
    private static Attempt attempt(int status, boolean deliveredIfTaken) {
        if (status >= 200 && status < 300) {
            return new Attempt.Accepted(deliveredIfTaken);
        }
        boolean forGood = status >= 400 && status < 500 && status != TOO_MANY && status != TIMED_OUT;
        return forGood ? new Attempt.Refused("HTTP_" + status) : new Attempt.Later("HTTP_" + status);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
