package no.varde.dashboard.wording;

import java.math.BigDecimal;
import java.util.Locale;
import no.varde.contract.event.Category;
import no.varde.contract.event.Side;
import no.varde.contract.vitals.Vital;
import no.varde.contract.vitals.VitalsTable;
import no.varde.dashboard.alerts.Alert;
import org.jspecify.annotations.Nullable;

/** Why there is an alert, in one line a nurse would say: "SpO₂ 88 % (limit 91)". */
public final class Reasons {

    private Reasons() {}

    public static Reason of(Alert alert, Wording wording) {
        Vital vital = vital(alert);
        if (vital == null) {
            return Reason.words(general(alert, wording));
        }
        BigDecimal value = alert.value();
        if (alert.category() != Category.CLINICAL || (value == null && alert.code() == null)) {
            return Reason.words(general(alert, wording) + ": " + lowerFirst(wording.fullName(vital)));
        }
        String figure = value == null ? alert.code() : wording.figure(vital, value);
        return new Reason(wording.name(vital), figure, wording.unit(vital), arrow(alert), limit(alert, vital, wording));
    }

    private static @Nullable Vital vital(Alert alert) {
        return alert.vital() == null
                ? null
                : VitalsTable.STANDARD.find(alert.vital()).orElse(null);
    }

    private static String general(Alert alert, Wording wording) {
        String category = "reason.category." + alert.category().name().toLowerCase(Locale.ROOT);
        String family = alert.family();
        return family == null ? wording.text(category) : wording.textOr("reason.family." + family, category);
    }

    private static @Nullable String limit(Alert alert, Vital vital, Wording wording) {
        BigDecimal limit = alert.limit();
        return limit == null ? null : wording.text("reason.limit", wording.figure(vital, limit));
    }

    private static String arrow(Alert alert) {
        return alert.side() == null ? "" : alert.side() == Side.LOW ? "▼" : "▲";
    }

    private static String lowerFirst(String text) {
        boolean acronym = text.length() > 1 && Character.isUpperCase(text.charAt(1));
        return acronym ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
