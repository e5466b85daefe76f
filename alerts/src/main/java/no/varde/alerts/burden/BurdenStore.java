package no.varde.alerts.burden;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the database counts. */
public interface BurdenStore {

    List<Tally> tallies(Scope scope);

    /** How long patients were followed within the period, all patients of a unit added up. */
    Map<String, Duration> followed(Scope scope);

    /** When alerts opened, by unit. */
    Map<String, List<Instant>> openings(Scope scope);

    /** Active alerts that opened before that instant, by unit; what is the platform's own is under the empty unit. */
    Map<String, Long> active(Scope scope, Instant openedBefore);

    /** From measurement to opening, over everything in the scope. */
    Delay delay(Scope scope);

    /** From measurement to opening, by unit. */
    Map<String, Delay> delays(Scope scope);

    /** @param units null for all */
    record Scope(Instant since, Instant until, @Nullable Set<String> units) {
        Scope from(Instant instant) {
            return new Scope(instant, until, units);
        }
    }

    /**
     * Nearest ranks; null where nothing was counted.
     *
     * @param count how many they are ranks of
     */
    record Delay(
            long count, @Nullable Duration p50, @Nullable Duration p95) {
        public static final Delay NONE = new Delay(0, null, null);
    }
}
