package no.varde.bench.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import no.varde.contract.json.EventCodec;

/**
 * A nurse's screen at the HTTP API of alerts, impatient: it asks again and again. It rests a tenth of the time that it has
 * waited, and a millisecond at least: so exact are the times. Asking every millisecond throughout would be the load as
 * soon as alerts are late: hundreds would ask at once.
 */
public final class AlertsClient {

    private static final long SHORTEST_REST_NANOS = Duration.ofMillis(1).toNanos();
    private static final int REST_SHARE = 10;
    private static final int OK = 200;

    private final URI alerts;
    private final SignedToken token;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    public AlertsClient(URI alerts, byte[] tokenKey, String careUnit) {
        this.alerts = alerts;
        this.token = new SignedToken(tokenKey, careUnit);
    }

    /** Whether the patient has an alert before then, on {@link System#nanoTime}'s clock; returns as soon as there is one. */
    public boolean seesAlert(String patientId, long untilNanos) {
        long start = System.nanoTime();
        while (System.nanoTime() < untilNanos) {
            if (hasAlert(patientId)) {
                return true;
            }
            LockSupport.parkNanos(Math.max(SHORTEST_REST_NANOS, (System.nanoTime() - start) / REST_SHARE));
        }
        return false;
    }

    private boolean hasAlert(String patientId) {
        HttpRequest request = HttpRequest.newBuilder(alerts.resolve("/api/patients/" + patientId + "/alerts"))
                .header("Authorization", "Bearer " + token.now())
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != OK) {
                throw new IllegalStateException("alerts answered " + answer.statusCode());
            }
            return !EventCodec.mapper().readTree(answer.body()).path("alerts").isEmpty();
        } catch (IOException e) {
            return false; // asked again until patience ends
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
