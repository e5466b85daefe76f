package no.varde.alerts.alert;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a team works through: one row per patient, worst first. A patient with an open alert is in the queue; one whose
 * alerts all have an owner is in the owned list, which the whole team sees.
 */
public record Worklist(Instant asOf, List<Row> queue, List<Row> owned) {

    /** @param alerts active ones */
    public static Worklist of(Collection<Alert> alerts, Instant now) {
        Map<String, List<Alert>> bySubject = alerts.stream()
                .collect(Collectors.groupingBy(Worklist::subject, LinkedHashMap::new, Collectors.toList()));
        Map<Boolean, List<Row>> rows = bySubject.values().stream()
                .map(ofOne -> Row.of(ofOne, now))
                .sorted(Comparator.comparing(Row::key))
                .collect(Collectors.partitioningBy(Row::isOpen));
        return new Worklist(now, rows.getOrDefault(true, List.of()), rows.getOrDefault(false, List.of()));
    }

    private static String subject(Alert alert) {
        String patientId = alert.identity().patientId();
        return patientId == null ? alert.identity().dedupKey() : patientId;
    }

    /**
     * @param key of the lead: best key of the open alerts or, where there are none, of all; with the patient's newest
     *     NEWS2
     * @param alerts open ones before owned ones, and within each the worst first; what is suppressed comes behind all
     *     others. The first is the lead
     */
    public record Row(QueueKey key, Alert lead, List<Alert> alerts) {

        static Row of(List<Alert> alerts, Instant now) {
            Comparator<Alert> explainedLast =
                    Comparator.comparing(alert -> alert.marks().isSuppressed());
            List<Alert> sorted = alerts.stream()
                    .sorted(explainedLast
                            .thenComparing(alert -> !(alert.phase() instanceof Phase.Open))
                            .thenComparing(alert -> QueueKey.of(alert, now)))
                    .toList();
            Alert lead = sorted.getFirst();
            return new Row(QueueKey.of(lead, newestNews2(alerts), now), lead, sorted);
        }

        private static @Nullable Integer newestNews2(List<Alert> alerts) {
            return alerts.stream()
                    .map(Alert::evidence)
                    .filter(evidence -> evidence.news2() != null)
                    .max(Comparator.comparing(Evidence::measuredAt))
                    .map(Evidence::news2)
                    .orElse(null);
        }

        boolean isOpen() {
            return lead.phase() instanceof Phase.Open;
        }
    }
}
