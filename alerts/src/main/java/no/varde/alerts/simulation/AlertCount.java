package no.varde.alerts.simulation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import no.varde.contract.event.Severity;

/** How many alerts a plan makes, in all and by what they became. */
public record AlertCount(int alerts, Map<Severity, Integer> bySeverity, SortedMap<String, Integer> byRule) {

    static final class Counter {

        private final Map<Severity, Integer> bySeverity = new EnumMap<>(Severity.class);
        private final SortedMap<String, Integer> byRule = new TreeMap<>();
        private int alerts;

        void add(Episode episode) {
            alerts++;
            bySeverity.merge(episode.severity(), 1, Integer::sum);
            byRule.merge(episode.ruleId(), 1, Integer::sum);
        }

        AlertCount counted() {
            return new AlertCount(
                    alerts,
                    Collections.unmodifiableMap(new EnumMap<>(bySeverity)),
                    Collections.unmodifiableSortedMap(new TreeMap<>(byRule)));
        }
    }
}
