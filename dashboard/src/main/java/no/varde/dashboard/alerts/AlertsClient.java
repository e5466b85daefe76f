package no.varde.dashboard.alerts;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
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

    /** @param version the one that the person has seen */
    public Answer change(Clinician clinician, String alertId, long version, Change change) {
        Reply reply = send(http.post()
                .uri("/api/alerts/{id}/{verb}", alertId, change.verb())
                .headers(headers -> authorise(headers, clinician))
                .header(HttpHeaders.IF_MATCH, "\"" + version + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(EventCodec.mapper().writeValueAsString(change)));
        return switch (reply.status()) {
            case 200 -> new Answer.Done(decode(reply, Alert.class));
            case 403 -> new Answer.NotAllowed();
            case 404 -> new Answer.Missing();
            case 409 -> conflict(decode(reply, Problem.class));
            case 412 -> new Answer.Stale();
            case 422 -> new Answer.Refused(decode(reply, Problem.class).field());
            case 400 -> new Answer.Refused(null);
            default -> throw unexpected(reply);
        };
    }

    private static Answer conflict(Problem problem) {
        return problem.is("not-now") ? new Answer.NotNow() : new Answer.Held(problem.holder());
    }

    /** Leaves word that the clinician looks at it. */
    public void seen(Clinician clinician, String alertId) {
        Reply reply = send(
                http.post().uri("/api/alerts/{id}/seen", alertId).headers(headers -> authorise(headers, clinician)));
        if (reply.status() != 204) {
            throw unexpected(reply);
        }
    }

    /** Empty where nobody was ever to be told. */
    public Optional<Escalation> escalation(Clinician clinician, String alertId) {
        Reply reply = get(clinician, "/api/alerts/{id}/escalation", alertId);
        return decode(expectOk(reply), Escalations.class).escalation().stream().findFirst();
    }

    record PatientAlerts(List<Alert> alerts) {
        PatientAlerts {
            alerts = alerts == null ? List.of() : List.copyOf(alerts);
        }
    }

    record Escalations(List<Escalation> escalation) {
        Escalations {
            escalation = escalation == null ? List.of() : List.copyOf(escalation);
        }
    }

    /** As far as it tells apart what a person is told. */
    record Problem(@Nullable String type, Alert.@Nullable Person holder, List<Complaint> errors) {

        record Complaint(@Nullable String field) {}

        Problem {
            errors = errors == null ? List.of() : List.copyOf(errors);
        }

        boolean is(String what) {
            return ("urn:varde:problem:" + what).equals(type);
        }

        @Nullable
        String field() {
            return errors.isEmpty() ? null : errors.getFirst().field();
        }
    }

    private record Reply(int status, String body) {}

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
