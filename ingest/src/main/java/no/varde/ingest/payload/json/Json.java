package no.varde.ingest.payload.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON value. */
public sealed interface Json {

    /** @param members in the order of the text; no name comes twice */
    record Members(Map<String, Json> members) implements Json {

        /** The member of that name; absent and {@code null} are the same. */
        public @Nullable Json get(String name) {
            Json member = members.get(name);
            return member instanceof Null ? null : member;
        }

        /** The member of that name if it is an object, else an empty one. */
        public Members object(String name) {
            return members.get(name) instanceof Members object ? object : NONE;
        }

        /** The objects in the array of that name; anything else in it is passed over. */
        public List<Members> objects(String name) {
            return members.get(name) instanceof Items(List<Json> items)
                    ? items.stream()
                            .filter(Members.class::isInstance)
                            .map(Members.class::cast)
                            .toList()
                    : List.of();
        }

        /** The member of that name if it is a text. */
        public @Nullable String text(String name) {
            return members.get(name) instanceof Text(String text) ? text : null;
        }
    }

    record Items(List<Json> items) implements Json {}

    record Text(String text) implements Json {}

    /**
     * @param exact null for what is no usable number: NaN, an infinity, more than 40 digits, or an exponent that no
     *     measurement has and that would make arithmetic expensive
     */
    record Numeral(@Nullable BigDecimal exact) implements Json {}

    record Bool(boolean value) implements Json {}

    record Null() implements Json {}

    Members NONE = new Members(Map.of());
}
