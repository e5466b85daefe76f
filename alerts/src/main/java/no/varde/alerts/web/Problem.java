package no.varde.alerts.web;

import java.net.URI;
import java.util.Map;
import no.varde.alerts.alert.Alert;
import no.varde.alerts.alert.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** A request that is answered with a problem (RFC 9457). Never holds text that a caller sent. */
final class Problem extends RuntimeException {

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
        detail.setType(URI.create("urn:varde:problem:" + type));
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
                of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "note-needed",
                        "A note is needed",
                        "A red alert is resolved with a note of what was done.");
            case Refusal.RoleMayNot ignored -> forbidden();
            case Refusal.Stale stale ->
                of(
                        HttpStatus.PRECONDITION_FAILED,
                        "stale",
                        "The alert has changed",
                        "The alert is at version " + stale.version() + ". Look at it again, then decide.");
        };
    }

    private static Problem held(Refusal.Held held, Alert alert) {
        ProblemDetail detail = detail(
                HttpStatus.CONFLICT,
                "alert-held",
                "A colleague has this alert",
                held.holder().name() + " has this alert.");
        detail.setProperties(Map.of("holder", held.holder(), "version", alert.version()));
        return new Problem(detail);
    }
}
