package no.varde.dashboard.alerts;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import no.varde.contract.event.Outcome;
import no.varde.contract.json.EventCodec;
import no.varde.contract.json.UndecodableEvent;
import no.varde.dashboard.access.Clinician;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** The HTTP API of {@code alerts}. Every method throws {@link AlertsUnavailable} when it does not answer as agreed. */
public final class AlertsClient {

    private final RestClient http;
    private final TokenIssuer tokens;

    AlertsClient(RestClient http, TokenIssuer tokens) {
        this.http = http;
        this.tokens = tokens;
    }

    public Worklist worklist(Clinician clinician) {
        return decode(expectOk(get(clinician, "/api/worklist")), Worklist.class);
    }

    /** The patient's alerts, newest first. */
    public List<Alert> ofPatient(Clinician clinician, String patientId) {
        return decode(expectOk(get(clinician, "/api/patients/{id}/alerts", patientId)), PatientAlerts.class)
                .alerts();
    }

    public Optional<Alert> find(Clinician clinician, String alertId) {
        Reply reply = get(clinician, "/api/alerts/{id}", alertId);
        return reply.status() == 404 ? Optional.empty() : Optional.of(decode(expectOk(reply), Alert.class));
    }

    public Answer acknowledge(Clinician clinician, String alertId, long version) {
        return change(clinician, "/api/alerts/{id}/acknowledge", alertId, version, null);
    }

    public Answer resolve(Clinician clinician, String alertId, long version, Resolution resolution) {
        return change(clinician, "/api/alerts/{id}/resolve", alertId, version, resolution);
    }

    /**
     * How an alert ended.
     *
     * @param note in the user's words; a RED alert needs one
     */
    public record Resolution(Outcome outcome, @Nullable String note) {}

    record PatientAlerts(List<Alert> alerts) {
        PatientAlerts {
            alerts = alerts == null ? List.of() : List.copyOf(alerts);
        }
    }

    record Problem(Alert.@Nullable Person holder) {}

    private record Reply(int status, String body) {}

    private Answer change(
            Clinician clinician, String path, String alertId, long version, @Nullable Resolution resolution) {
        Reply reply = send(http.post()
                .uri(path, alertId)
                .headers(headers -> authorise(headers, clinician))
                .header(HttpHeaders.IF_MATCH, "\"" + version + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(resolution == null ? "{}" : EventCodec.encodeToString(resolution)));
        return switch (reply.status()) {
            case 200 -> new Answer.Done(decode(reply, Alert.class));
            case 403 -> new Answer.NotAllowed();
            case 404 -> new Answer.Missing();
            case 409 -> new Answer.Held(decode(reply, Problem.class).holder());
            case 412 -> new Answer.Stale();
            case 400, 422 -> new Answer.Refused();
            default -> throw unexpected(reply);
        };
    }

    private Reply get(Clinician clinician, String path, Object... variables) {
        return send(http.get().uri(path, variables).headers(headers -> authorise(headers, clinician)));
    }

    private void authorise(HttpHeaders headers, Clinician clinician) {
        headers.setBearerAuth(tokens.tokenFor(clinician.staff()));
    }

    private static Reply send(RestClient.RequestHeadersSpec<?> request) {
        try {
            Reply reply = request.accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)
                    .exchange((sent, response) -> new Reply(
                            response.getStatusCode().value(),
                            new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8)));
            if (reply == null) {
                throw new AlertsUnavailable("no answer", null);
            }
            return reply;
        } catch (ResourceAccessException e) {
            throw new AlertsUnavailable("alerts does not answer", e);
        }
    }

    private static Reply expectOk(Reply reply) {
        if (reply.status() != 200) {
            throw unexpected(reply);
        }
        return reply;
    }

    private static AlertsUnavailable unexpected(Reply reply) {
        return new AlertsUnavailable("alerts answered with status " + reply.status(), null);
    }

    private static <T extends Record> T decode(Reply reply, Class<T> type) {
        try {
            return EventCodec.decode(reply.body(), type);
        } catch (UndecodableEvent e) {
            throw new AlertsUnavailable("alerts answered with something else", e);
        }
    }
}
