package no.varde.dashboard.triage;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.varde.contract.vitals.Vital;
import no.varde.contract.vitals.VitalsTable;
import no.varde.dashboard.alerts.Alert;
import no.varde.dashboard.alerts.Escalation;
import no.varde.dashboard.wording.Reasons;
import no.varde.dashboard.wording.Wording;
import org.jspecify.annotations.Nullable;

/** What has become of an alert, in the order in which a nurse wants to know it. */
final class Marks {

    /** Not reached so often, the plan's next step is due; {@code alerts} says when that is so. */
    private static final int ATTEMPTS = 3;

    private Marks() {}

    /** @param siblings the patient's other alerts, of which one may explain this one */
    static List<Mark> of(Alert alert, List<Alert> siblings, Wording wording) {
        List<Mark> marks = new ArrayList<>();
        String suppressedBy = alert.suppressedBy();
        if (suppressedBy != null) {
            marks.add(new Mark(Mark.Kind.HELD_BACK, heldBack(suppressedBy, siblings, wording), null));
        }
        Alert.RepeatNormal repeat = alert.repeatNormal();
        if (repeat != null) {
            String text = wording.text("mark.repeatNormal", figure(alert, repeat.value(), wording));
            marks.add(new Mark(Mark.Kind.REPEAT_NORMAL, text.strip(), wording.ago(repeat.at())));
        }
        Instant until = alert.snoozedUntil();
        if (until != null) {
            marks.add(new Mark(Mark.Kind.SNOOZED, wording.text("mark.snoozed"), wording.in(until)));
        }
        marks.addAll(calls(alert, wording));
        return marks;
    }

    /** What the chain of an alert has come to that nobody has taken. */
    static List<Mark> of(Escalation escalation, Wording wording) {
        List<Mark> marks = new ArrayList<>();
        if (escalation.outOfHours()) {
            marks.add(new Mark(Mark.Kind.OUT_OF_HOURS, wording.text("mark.outOfHours"), null));
        }
        if (escalation.level() > 1) {
            marks.add(new Mark(Mark.Kind.ESCALATED, wording.text("mark.escalated", escalation.level()), null));
        }
        return marks;
    }

    private static List<Mark> calls(Alert alert, Wording wording) {
        List<Mark> marks = new ArrayList<>();
        if (alert.contactAttempts() > 0) {
            String text = wording.text("mark.attempts", alert.contactAttempts(), ATTEMPTS);
            marks.add(new Mark(Mark.Kind.CONTACT, text, null));
        }
        Instant recallAt = alert.recallAt();
        if (recallAt != null) {
            boolean now = wording.isOverdue(recallAt);
            marks.add(
                    now
                            ? new Mark(Mark.Kind.CALL_AGAIN, wording.text("mark.callNow"), wording.ago(recallAt))
                            : new Mark(Mark.Kind.CONTACT, wording.text("mark.callAgain"), wording.in(recallAt)));
        }
        if (alert.nextStepDue()) {
            marks.add(new Mark(Mark.Kind.NEXT_STEP, wording.text("mark.nextStep"), null));
        }
        return marks;
    }

    private static String heldBack(String by, List<Alert> siblings, Wording wording) {
        if (by.equals("TECH-8") || by.equals("PLAN")) {
            return wording.text(by.equals("PLAN") ? "mark.heldBack.plan" : "mark.heldBack.blind");
        }
        if (by.startsWith("silence-")) {
            return wording.text("mark.heldBack.silence");
        }
        return siblings.stream()
                .filter(other -> other.alertId().equals(by))
                .map(other -> wording.text(
                        "mark.heldBack.by", Reasons.of(other, wording).line()))
                .findFirst()
                .orElseGet(() -> wording.text("mark.heldBack.other"));
    }

    private static String figure(Alert alert, @Nullable BigDecimal value, Wording wording) {
        Vital vital = alert.vital() == null
                ? null
                : VitalsTable.STANDARD.find(alert.vital()).orElse(null);
        return vital == null || value == null ? "" : wording.figure(vital, value) + " " + wording.unit(vital);
    }
}
