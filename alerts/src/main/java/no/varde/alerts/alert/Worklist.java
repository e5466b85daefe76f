package no.varde.alerts.alert;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
     * @param key of the lead: best key of the open alerts or, where there are none, of all
     * @param alerts open ones before owned ones, and within each the worst first; the first is the lead
     */
    public record Row(QueueKey key, Alert lead, List<Alert> alerts) {

        static Row of(List<Alert> alerts, Instant now) {
            Comparator<Alert> openFirst = Comparator.comparing(alert -> !(alert.phase() instanceof Phase.Open));
            List<Alert> sorted = alerts.stream()
                    .sorted(openFirst.thenComparing(alert -> QueueKey.of(alert, null, now)))
                    .toList();
            Alert lead = sorted.getFirst();
            return new Row(QueueKey.of(lead, null, now), lead, sorted);
        }

        boolean isOpen() {
            return lead.phase() instanceof Phase.Open;
        }
    }
}
