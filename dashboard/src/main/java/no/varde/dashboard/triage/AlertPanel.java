package no.varde.dashboard.triage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.varde.contract.event.Severity;
import no.varde.dashboard.access.Clinician;
import no.varde.dashboard.access.Patient;
import org.jspecify.annotations.Nullable;

/**
 * One alert with what can be done about it.
 *
 * @param patient null for what is about the platform itself
 * @param steps the verbs that are offered
 * @param until proposed end of a parking, as a form field has it
 * @param tried the verb that was refused, whose form stays open; null without one
 * @param written what stood in it
 */
record AlertPanel(
        AlertView alert,
        @Nullable Patient patient,
        List<String> steps,
        String until,
        @Nullable String tried,
        @Nullable StepForm written) {

    private static final int ROUNDED_TO_MINUTES = 5;

    static AlertPanel of(Triage.Found found, AlertView view, Instant now, Clinician clinician) {
        return new AlertPanel(
                view,
                found.patient(),
                verbs(Step.offered(found.alert(), clinician.staff())),
                until(found.alert().severity(), now, clinician),
                null,
                null);
    }

    /** What was written stays, even where the alert has since become one that does not allow it. */
    AlertPanel refused(Step step, StepForm form) {
        boolean keeps = step == Step.SNOOZE || step == Step.CONTACT_ATTEMPT;
        List<String> shown = keeps && !steps.contains(step.verb())
                ? Stream.concat(steps.stream(), Stream.of(step.verb())).toList()
                : steps;
        return new AlertPanel(
                alert,
                patient,
                shown,
                form.until() == null || form.until().isBlank() ? until : form.until(),
                step.verb(),
                form);
    }

    public boolean offers(String verb) {
        return steps.contains(verb);
    }

    private static List<String> verbs(Set<Step> steps) {
        return steps.stream().map(Step::verb).toList();
    }

    /** A time that is usual for the severity, on a round minute where the reader is. */
    private static String until(Severity severity, Instant now, Clinician clinician) {
        Duration usual = switch (severity) {
            case RED -> Duration.ofMinutes(30);
            case YELLOW -> Duration.ofHours(4);
            case TECH, INFO -> Duration.ofDays(1);
        };
        LocalDateTime end = LocalDateTime.ofInstant(
                        now.plus(usual), clinician.staff().zone())
                .truncatedTo(ChronoUnit.MINUTES);
        return end.minusMinutes(end.getMinute() % ROUNDED_TO_MINUTES).toString();
    }
}
