package no.varde.alerts.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a request's body, and collects a sentence for each that cannot be accepted. */
final class Fields {

    static final int NOTE_MAX = 4_000;
    private static final Predicate<String> ID =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}").asMatchPredicate();

    private final Map<String, String> complaints = new LinkedHashMap<>();

    /** Free text for the alert's history. */
    @Nullable
    String text(String field, @Nullable String text) {
        if (text != null && (text.length() > NOTE_MAX || text.indexOf('\0') >= 0)) {
            complaints.put(field, "A " + field + " is plain text of at most 4 000 characters.");
        }
        return text == null || text.isBlank() ? null : text;
    }

    /** Never blank once {@link #check} has passed. */
    String neededText(String field, @Nullable String text) {
        String given = text(field, text);
        if (given == null) {
            complaints.put(field, "A " + field + " is needed.");
        }
        return Objects.requireNonNullElse(given, "");
    }

    String id(String field, @Nullable String text) {
        return matching(field, text, ID, "It is an id of 1 to 64 letters, digits, dots, underscores and hyphens.");
    }

    String matching(String field, @Nullable String text, Predicate<String> rule, String sentence) {
        if (text == null || !rule.test(text)) {
            complaints.put(field, sentence);
        }
        return Objects.requireNonNullElse(text, "");
    }

    /** An instant with its offset; any once it is missing or wrong, which {@link #check} then refuses. */
    Instant instant(String field, @Nullable String text) {
        try {
            return Instant.parse(Objects.requireNonNullElse(text, ""));
        } catch (DateTimeException e) {
            complaints.put(field, "It is an instant in UTC such as 2026-11-21T08:00:00Z.");
            return Instant.EPOCH;
        }
    }

    /** One of those; the first once it is none of them, which {@link #check} then refuses. */
    <E extends Enum<E>> E oneOf(String field, @Nullable String name, List<E> known) {
        return known.stream().filter(one -> one.name().equals(name)).findFirst().orElseGet(() -> {
            complaints.put(field, "The " + field + " is one of " + known + ".");
            return known.getFirst();
        });
    }

    <E extends Enum<E>> E oneOf(String field, @Nullable String name, Class<E> type) {
        return oneOf(field, name, Arrays.asList(type.getEnumConstants()));
    }

    /** What was found wrong with a field elsewhere. */
    void refuse(String field, String sentence) {
        complaints.put(field, sentence);
    }

    /** @throws Problem where a field could not be accepted */
    void check() {
        if (!complaints.isEmpty()) {
            throw Problem.ofFields(complaints);
        }
    }
}
