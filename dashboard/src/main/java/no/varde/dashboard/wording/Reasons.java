package no.varde.dashboard.wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import no.varde.contract.event.Category;
import no.varde.contract.vitals.Vital;
import no.varde.dashboard.alerts.Alert;
import org.jspecify.annotations.Nullable;

/** Why there is an alert, in one line a nurse would say: "SpO₂ 88 % (limit 91)". */
public final class Reasons {

    /** In the order of the chart of NEWS2, Royal College of Physicians 2017. */
    private static final List<String> NEWS2 = List.of(
            "RESPIRATION_RATE", "SPO2", "AIR_OR_OXYGEN", "SYSTOLIC_PRESSURE", "PULSE", "CONSCIOUSNESS", "TEMPERATURE");

    private static final int PARTS_NAMED = 3;

    private Reasons() {}

    public static Reason of(Alert alert, Wording wording) {
        Facts facts = new Facts(alert, wording);
        Reason ofRule = RuleWords.of(facts);
        Reason reason = (ofRule == null ? general(facts) : ofRule).and(and(facts));
        return alert.isLate()
                ? reason.about(wording.text(
                        "reason.late", wording.ago(alert.measuredAt()).relative(), reason.subject()))
                : reason;
    }

    /**
     * What the alert's time is the time of: a measurement, what somebody said, or what was found missing or wrong; null
     * where the reason says it.
     */
    public static @Nullable String timeOf(Alert alert, Wording wording) {
        if (alert.category() != Category.CLINICAL) {
            return wording.text("alert.found");
        }
        if (alert.isLate()) {
            return null;
        }
        boolean told = alert.vital() == null && alert.value() == null;
        return wording.text(told ? "alert.reported" : "alert.measured");
    }

    /** What is left to say of a rule that this build does not know. */
    private static Reason general(Facts facts) {
        Alert alert = facts.alert();
        String category =
                facts.text("reason.category." + alert.category().name().toLowerCase(Locale.ROOT));
        Vital vital = facts.vital();
        if (vital == null) {
            return Reason.words(category);
        }
        String figure = facts.figure();
        return alert.category() != Category.CLINICAL || figure == null
                ? Reason.words(category + ": " + facts.fullName())
                : new Reason(facts.name(), figure, facts.unit(), facts.arrow(), facts.limit(), null);
    }

    /** What a score is made of, or the symptoms that made a value worse. */
    private static @Nullable String and(Facts facts) {
        List<String> parts = scored(facts);
        if (!parts.isEmpty()) {
            return facts.text("reason.ofIt", String.join(", ", parts));
        }
        return facts.vital() == null || facts.alert().symptoms().isEmpty()
                ? null
                : facts.text("reason.with", facts.symptoms());
    }

    private static List<String> scored(Facts facts) {
        List<String> scored = new ArrayList<>(NEWS2.stream()
                .filter(part -> points(facts, part) > 0)
                .sorted(Comparator.comparingInt(part -> -points(facts, part)))
                .limit(PARTS_NAMED)
                .toList());
        scored.replaceAll(part -> facts.text("news2." + part) + " " + points(facts, part));
        return scored;
    }

    private static int points(Facts facts, String part) {
        return facts.alert().inputs().getOrDefault(part, BigDecimal.ZERO).intValue();
    }
}
