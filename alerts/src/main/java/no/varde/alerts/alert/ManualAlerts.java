package no.varde.alerts.alert;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.varde.contract.event.Category;
import no.varde.contract.event.Finding;
import no.varde.contract.event.Severity;
import org.jspecify.annotations.Nullable;

/** Alerts that a clinician opens: for what no rule sees. */
public final class ManualAlerts {

    private static final String MANUAL = "MANUAL";

    private final Findings findings;

    public ManualAlerts(Findings findings) {
        this.findings = findings;
    }

    public static String dedupKey(String patientId) {
        return Finding.Subject.Type.PATIENT + ":" + patientId + "/" + MANUAL + "/-/-";
    }

    /**
     * Opens one, or adds to the one that is open already. Where a colleague has one that is as severe, they are named in
     * place of adding to it behind their back.
     *
     * @param actor a clinician
     * @param latest the newest alert of the patient's manual key; null if there never was one
     */
    public Transition open(Concern concern, Actor actor, @Nullable Alert latest, Instant now) {
        Finding finding = finding(concern, actor, now);
        if (latest == null || !latest.isActive()) {
            String previous = latest == null ? null : latest.alertId();
            return signed(findings.opened(finding, previous, now), concern, actor);
        }
        Refusal held = Guard.held(latest, actor);
        boolean worse = Evidence.of(finding).isWorseThan(latest.evidence());
        return held != null && !worse
                ? new Transition.Refused(held, latest)
                : signed(findings.raised(finding, latest, now), concern, actor);
    }

    /** With the person and their note on what the system would have done by itself. */
    private static Transition signed(Transition transition, Concern concern, Actor actor) {
        if (!(transition instanceof Transition.Moved moved)) {
            return transition;
        }
        return new Transition.Moved(moved.steps().stream()
                .map(step -> new Step(step.after(), step.event(), actor.person(), concern.note(), step.at()))
                .toList());
    }

    private static Finding finding(Concern concern, Actor actor, Instant now) {
        return new Finding(
                MANUAL + " " + actor.person().user() + " " + now,
                Finding.Kind.RAISED,
                dedupKey(concern.patientId()),
                new Finding.Subject(Finding.Subject.Type.PATIENT, concern.patientId()),
                concern.patientId(),
                concern.organisationId(),
                concern.careUnitId(),
                MANUAL,
                1,
                MANUAL,
                null,
                null,
                concern.severity(),
                Category.CLINICAL,
                false,
                null,
                null,
                null,
                null,
                0,
                List.of(),
                now,
                now,
                now,
                null,
                Map.of(),
                List.of(),
                null,
                null,
                null);
    }

    /**
     * @param severity RED or YELLOW
     * @param note what worries the clinician; kept in the history alone
     */
    public record Concern(String patientId, String organisationId, String careUnitId, Severity severity, String note) {}
}
