package no.varde.dashboard.triage;

import no.varde.dashboard.alerts.Alert;
import no.varde.dashboard.alerts.Answer;
import no.varde.dashboard.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/**
 * One line that tells what became of a click.
 *
 * @param good whether the change was made
 */
record Notice(boolean good, String text) {

    static Notice of(Answer answer, String done, Wording wording) {
        return switch (answer) {
            case Answer.Done ignored -> new Notice(true, wording.text(done));
            case Answer.Held held -> new Notice(false, heldBy(held.holder(), wording));
            case Answer.Stale ignored -> new Notice(false, wording.text("notice.stale"));
            case Answer.Missing ignored -> new Notice(false, wording.text("notice.missing"));
            case Answer.NotAllowed ignored -> new Notice(false, wording.text("notice.notAllowed"));
            case Answer.NotNow ignored -> new Notice(false, wording.text("notice.notNow"));
            case Answer.Refused refused -> new Notice(false, refused(refused.field(), wording));
        };
    }

    private static String refused(@Nullable String field, Wording wording) {
        return switch (field == null ? "" : field) {
            case "until" -> wording.text("notice.refused.until");
            case "reason" -> wording.text("notice.refused.reason");
            case "note" -> wording.text("notice.refused.note");
            case "outcome" -> wording.text("notice.refused");
            default -> wording.text("notice.refused.fields");
        };
    }

    private static String heldBy(Alert.@Nullable Person holder, Wording wording) {
        return holder == null ? wording.text("notice.heldByOther") : wording.text("notice.held", holder.name());
    }

    /** For the page's notice; the page refreshes itself, since whatever was answered, it has changed. */
    ResponseEntity<String> response(HttpStatus status) {
        return html(status)
                .header("HX-Trigger", "varde:refresh, varde:answered")
                .body(markup());
    }

    private static ResponseEntity.BodyBuilder html(HttpStatus status) {
        return ResponseEntity.status(status).contentType(MediaType.valueOf("text/html;charset=UTF-8"));
    }

    private String markup() {
        return "<p class=\"notice " + (good ? "good" : "bad") + "\">" + HtmlUtils.htmlEscape(text, "UTF-8") + "</p>";
    }
}
