package no.varde.alerts.notify;

import java.net.URI;
import java.util.Locale;
import no.varde.contract.event.Severity;
import org.jspecify.annotations.Nullable;

/** The words of a notification: what colour waits in which unit, and nothing of whom. */
record Wording(Locale language, URI dashboard) {

    private boolean isEnglish() {
        return "en".equals(language.getLanguage());
    }

    String subject(Severity severity) {
        return isEnglish() ? "Varde: " + english(severity) + " waits" : "Varde: " + norwegian(severity) + " venter";
    }

    String text(Severity severity, @Nullable String careUnitId) {
        if (isEnglish()) {
            return subject(severity) + (careUnitId == null ? "" : " in unit " + careUnitId) + ". Open Varde.";
        }
        return subject(severity) + (careUnitId == null ? "" : " i enhet " + careUnitId) + ". Åpne Varde.";
    }

    URI link(String alertId) {
        String base = dashboard.toString();
        return URI.create((base.endsWith("/") ? base : base + "/") + "alerts/" + alertId);
    }

    private static String english(Severity severity) {
        return switch (severity) {
            case RED -> "a red alert";
            case YELLOW -> "a yellow alert";
            case TECH, INFO -> "a technical alert";
        };
    }

    private static String norwegian(Severity severity) {
        return switch (severity) {
            case RED -> "et rødt varsel";
            case YELLOW -> "et gult varsel";
            case TECH, INFO -> "et teknisk varsel";
        };
    }
}
