package no.varde.dashboard.wording;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import no.varde.contract.event.Side;
import no.varde.contract.vitals.Vital;
import no.varde.contract.vitals.VitalsTable;
import no.varde.dashboard.alerts.Alert;
import org.jspecify.annotations.Nullable;

/** What an alert says, as figures and words of one language. */
record Facts(Alert alert, Wording wording) {

    private static final int ONE_DECIMAL = 1;

    @Nullable
    Vital vital() {
        return alert.vital() == null
                ? null
                : VitalsTable.STANDARD.find(alert.vital()).orElse(null);
    }

    String text(String key, Object... arguments) {
        return wording.text(key, arguments);
    }

    /** Empty without a vital; the words of a code need the full name before them. */
    String name() {
        Vital vital = vital();
        return vital == null ? "" : vital.isCoded() ? wording.fullName(vital) + ":" : wording.name(vital);
    }

    /** As it stands within a sentence. */
    String fullName() {
        Vital vital = vital();
        return vital == null ? "" : lowerFirst(wording.fullName(vital));
    }

    /** The deciding value; null without one. */
    @Nullable
    String figure() {
        Vital vital = vital();
        BigDecimal value = alert.value();
        if (vital != null && alert.code() != null) {
            String words = wording.textOrNull("code." + vital.code() + "." + alert.code());
            return words == null ? alert.code() : words;
        }
        if (value == null) {
            return null;
        }
        return vital == null ? plain(value) : wording.figure(vital, value, alert.limit());
    }

    String unit() {
        Vital vital = vital();
        return vital == null ? "" : wording.unit(vital);
    }

    String arrow() {
        return alert.side() == null ? "" : alert.side() == Side.LOW ? "▼" : "▲";
    }

    /** The limit's figure alone; null without one. */
    @Nullable
    String limitFigure() {
        Vital vital = vital();
        BigDecimal limit = alert.limit();
        return limit == null ? null : vital == null ? plain(limit) : wording.figure(vital, limit);
    }

    @Nullable
    String limit() {
        String figure = limitFigure();
        return figure == null ? null : text("reason.limit", figure);
    }

    /** What was reported: "a, b and c"; empty where nothing was. */
    String symptoms() {
        List<String> names = alert.symptoms().stream()
                .map(symptom -> text("symptom." + symptom.name()))
                .toList();
        if (names.size() < 2) {
            return String.join("", names);
        }
        return text("reason.both", String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
    }

    /** What the rule computed by that name, in words; null where it says nothing of it. */
    @Nullable
    String input(String name, Function<BigDecimal, String> as) {
        BigDecimal number = alert.inputs().get(name);
        return number == null ? null : as.apply(number);
    }

    /** In the vital's own decimals, without the vital as the number is. */
    String number(BigDecimal number) {
        Vital vital = vital();
        return vital == null || vital.isCoded() ? plain(number) : wording.figure(vital, number);
    }

    String signed(BigDecimal change) {
        return (change.signum() < 0 ? "−" : "+") + number(change.abs());
    }

    String plain(BigDecimal number) {
        return wording.number(number, 0, ONE_DECIMAL);
    }

    static String upperFirst(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String lowerFirst(String text) {
        boolean acronym = text.length() > 1 && Character.isUpperCase(text.charAt(1));
        return acronym ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
