package no.varde.dashboard.wording;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A reason in parts, so that a page can set the figure in bold and the unit in grey.
 *
 * @param subject what was measured, or the whole sentence where there is no figure
 * @param unit the unit and what else belongs to the figure, such as a period
 * @param arrow ▼ below or ▲ above the limit
 * @param limit the limit in words
 * @param and what goes with it, such as a symptom
 */
public record Reason(
        String subject,
        @Nullable String figure,
        @Nullable String unit,
        @Nullable String arrow,
        @Nullable String limit,
        @Nullable String and) {

    static Reason words(String sentence) {
        return new Reason(sentence, null, null, null, null, null);
    }

    Reason about(String otherSubject) {
        return new Reason(otherSubject, figure, unit, arrow, limit, and);
    }

    Reason and(@Nullable String more) {
        return more == null ? this : new Reason(subject, figure, unit, arrow, limit, more);
    }

    /** The whole of it as one line: "SpO₂ 88 % (limit 91), with chest pain". */
    public String line() {
        String line = Stream.of(subject, figure, unit, limit == null ? null : "(" + limit + ")")
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "))
                .replace(" , ", ", ");
        return and == null ? line : line + ", " + and;
    }
}
