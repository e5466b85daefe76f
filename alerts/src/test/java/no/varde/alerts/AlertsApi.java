package no.varde.alerts;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import no.varde.contract.event.Role;
import no.varde.contract.json.EventCodec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The HTTP API as the dashboard calls it, on behalf of one person. */
public final class AlertsApi {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String url;
    private final @Nullable String token;

    private AlertsApi(String url, @Nullable String token) {
        this.url = url;
        this.token = token;
    }

    public static AlertsApi as(String url, String user, Role role, String unit) {
        return new AlertsApi(url, token(claims(user, role, unit).build()));
    }

    public static AlertsApi withToken(String url, @Nullable String token) {
        return new AlertsApi(url, token);
    }

    /** The claims that the dashboard sends for somebody who is on shift in their one unit. */
    public static JWTClaimsSet.Builder claims(String user, Role role, String unit) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .subject(user)
                .audience("varde-alerts")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .claim("name", "Name of " + user)
                .claim("roles", List.of(role.name()))
                .claim("units", List.of(unit))
                .claim("onShift", List.of(unit));
    }

    public static String token(JWTClaimsSet claims) {
        try {
            SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            jwt.sign(new MACSigner(RunningAlerts.TOKEN_KEY));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public Answer post(String path, @Nullable String ifMatch, @Nullable String body) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .POST(body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        return send(ifMatch == null ? request : request.header("If-Match", ifMatch));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.headers().firstValue("ETag").orElse(null),
                    response.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public record Answer(
            int status, String contentType, @Nullable String etag, String body) {
        public JsonNode json() {
            return EventCodec.mapper().readTree(body);
        }
    }
}
