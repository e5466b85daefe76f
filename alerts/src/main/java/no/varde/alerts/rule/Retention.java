package no.varde.alerts.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much of a patient's past rules look back on. Of each vital the newest {@value #NEWEST} values, and for {@value
 * #DAYS} days up to {@value #A_DAY} a day. What is measured a few times a day is so kept whole; of a stream every few
 * minutes enough remains for means and medians. Which of a day's values remain follows from their ids alone, not from
 * the order in which they came.
 */
final class Retention {

    static final int NEWEST = 64;
    static final int A_DAY = 6;
    static final int DAYS = 35;

    /** Trimming goes through the whole chart, so it waits until there is something to gain. */
    static final int SLACK = 32;

    private Retention() {}

    static List<Entry> surplus(Chart chart) {
        List<Entry> entries = chart.entries();
        if (entries.isEmpty()) {
            return List.of();
        }
        Instant oldest = entries.getLast().measuredAt().minus(Duration.ofDays(DAYS));
        Instant symptomsCount = entries.getLast().measuredAt().minus(Situation.SYMPTOMS_COUNT);
        Map<String, List<Entry>> byVital = new HashMap<>();
        for (Entry entry : entries) {
            for (Sample sample : entry.samples()) {
                String kind = sample.isUsable() ? sample.vital() : "unusable " + sample.vital();
                byVital.computeIfAbsent(kind, vital -> new ArrayList<>()).add(entry);
            }
        }
        Set<Entry> kept = new HashSet<>(chart.symptomatic().stream()
                .filter(entry -> !entry.measuredAt().isBefore(symptomsCount))
                .toList());
        byVital.values().forEach(ofVital -> keep(ofVital, oldest, kept));
        List<Entry> surplus = new ArrayList<>();
        for (Entry entry : entries) {
            if (!kept.contains(entry)) {
                surplus.add(entry);
            }
        }
        return surplus;
    }

    private static void keep(List<Entry> ofVital, Instant oldest, Set<Entry> kept) {
        kept.addAll(ofVital.subList(Math.max(0, ofVital.size() - NEWEST), ofVital.size()));
        Map<Long, List<Entry>> byDay = new HashMap<>();
        for (Entry entry : ofVital) {
            if (!entry.measuredAt().isBefore(oldest)) {
                byDay.computeIfAbsent(entry.measuredAt().getEpochSecond() / 86_400, day -> new ArrayList<>())
                        .add(entry);
            }
        }
        for (List<Entry> ofDay : byDay.values()) {
            ofDay.sort(Comparator.comparing(Entry::readingId));
            kept.addAll(ofDay.subList(0, Math.min(A_DAY, ofDay.size())));
        }
    }
}
