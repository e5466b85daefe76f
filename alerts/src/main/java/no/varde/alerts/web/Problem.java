package no.varde.alerts.web;

import java.net.URI;
import java.util.Map;
import no.varde.alerts.alert.Alert;
import no.varde.alerts.alert.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** A request that is answered with a problem (RFC 9457). Never holds text that a caller sent. */
final class Problem extends RuntimeException {

    private static final String TYPE = "urn:varde:problem:";

    private final ProblemDetail detail;

    private Problem(ProblemDetail detail) {
        super(detail.getTitle(), null, false, false);
        this.detail = detail;
    }

    ProblemDetail detail() {
        return detail;
    }

    static Problem of(HttpStatus status, String type, String title, String explanation) {
        return new Problem(detail(status, type, title, explanation));
    }

    static ProblemDetail detail(HttpStatus status, String type, String title, String explanation) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, explanation);
        detail.setType(URI.create(TYPE + type));
        detail.setTitle(title);
        return detail;
    }

    static Problem notFound() {
        return of(HttpStatus.NOT_FOUND, "not-found", "No such alert", "There is no such alert in your care units.");
    }

    static Problem forbidden() {
        return of(HttpStatus.FORBIDDEN, "role", "Not allowed", "Your role does not allow this.");
    }

    static Problem of(Refusal refusal, Alert alert) {
        return switch (refusal) {
            case Refusal.Held held -> held(held, alert);
            case Refusal.NotNow notNow ->
                of(
                        HttpStatus.CONFLICT,
                        "not-now",
                        "Not possible now",
                        "The alert is " + notNow.state() + ", and that does not allow this.");
            case Refusal.NoteNeeded ignored ->
                ofField("note-needed", "note", "A red alert is resolved with a note of what was done.");
            case Refusal.ReasonNeeded ignored -> ofField("reason", "reason", "A reason is needed.");
            case Refusal.SnoozeEnd end ->
                ofField("until", "until", "The end lies ahead, and not after " + end.latest() + ".");
            case Refusal.RoleMayNot ignored -> forbidden();
            case Refusal.Stale stale -> stale(stale, alert);
        };
    }

    static Problem otherUnit() {
        return of(HttpStatus.FORBIDDEN, "unit", "Not your care unit", "The alert is not for one of your care units.");
    }

    /** @param complaints a sentence for each field that cannot be accepted */
    static Problem ofFields(Map<String, String> complaints) {
        String type = complaints.size() == 1 ? complaints.keySet().iterator().next() : "fields";
        ProblemDetail detail = detail(
                HttpStatus.UNPROCESSABLE_CONTENT,
                type,
                "Something is missing or wrong",
                String.join(" ", complaints.values()));
        detail.setProperties(Map.of(
                "errors",
                complaints.entrySet().stream()
                        .map(one -> Map.of("field", one.getKey(), "message", one.getValue()))
                        .toList()));
        return new Problem(detail);
    }

    private static Problem ofField(String type, String field, String sentence) {
        Problem problem = ofFields(Map.of(field, sentence));
        problem.detail.setType(URI.create(TYPE + type));
        return problem;
    }

    /** Whoever was too late is told what the alert has become and, if somebody has it, who. */
    private static Problem stale(Refusal.Stale stale, Alert alert) {
        ProblemDetail detail = detail(
                HttpStatus.PRECONDITION_FAILED,
                "stale",
                "The alert has changed",
                "The alert is at version " + stale.version() + ". Look at it again, then decide.");
        detail.setProperty("version", alert.version());
        detail.setProperty("state", alert.state());
        if (alert.owner() != null) {
            detail.setProperty("holder", alert.owner());
        }
        return new Problem(detail);
    }

    private static Problem held(Refusal.Held held, Alert alert) {
        ProblemDetail detail = detail(
                HttpStatus.CONFLICT,
                "alert-held",
                "A colleague has this alert",
                held.holder().name() + " has this alert.");
        detail.setProperties(Map.of("holder", held.holder(), "version", alert.version(), "alertId", alert.alertId()));
        return new Problem(detail);
    }
}
