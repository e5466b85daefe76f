package no.varde.dashboard.wording;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A reason in parts, so that a page can set the figure in bold and the unit in grey.
 *
 * @param subject what was measured, or the whole sentence where nothing was
 * @param arrow ▼ below or ▲ above the limit
 * @param limit the limit in words
 */
public record Reason(
        String subject,
        @Nullable String figure,
        @Nullable String unit,
        @Nullable String arrow,
        @Nullable String limit) {

    static Reason words(String sentence) {
        return new Reason(sentence, null, null, null, null);
    }

    /** The whole of it as one line: "SpO₂ 88 % (limit 91)". */
    public String line() {
        return Stream.of(subject, figure, unit, limit == null ? null : "(" + limit + ")")
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
