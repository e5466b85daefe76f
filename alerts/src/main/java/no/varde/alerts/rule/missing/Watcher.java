package no.varde.alerts.rule.missing;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import no.varde.alerts.rule.Entry;
import no.varde.alerts.rule.Sample;
import no.varde.contract.event.Severity;
import no.varde.contract.vitals.VitalsTable;
import org.jspecify.annotations.Nullable;

/** Looks at one patient when something is due. */
public final class Watcher {

    /** How often a patient who stays silent is found so again. */
    private static final Duration STILL_SILENT = Duration.ofHours(24);

    private final VitalsTable vitals;
    private final Watch watch;
    private final Came came;
    private final ZoneId zone;
    private final Map<String, DueTimes> times = new TreeMap<>();
    private final Instant quietSince;

    private Watcher(VitalsTable vitals, Watch watch, Came came) {
        this.vitals = vitals;
        this.watch = watch;
        this.came = came;
        this.zone = ZoneId.of(watch.zone());
        for (String code : watch.codes()) {
            times.put(code, new DueTimes(code, zone, watch.expected()));
        }
        Instant newest = watch.silence() == null ? null : came.newest();
        this.quietSince = newest == null || newest.isBefore(watch.since()) ? watch.since() : newest;
    }

    /**
     * Everything that fell due since the watch was last looked at.
     *
     * @param at the instant up to which time has passed
     */
    public static Result look(VitalsTable vitals, Watch watch, Came came, Instant at) {
        Watcher watcher = new Watcher(vitals, watch, came);
        List<Gap> gaps = new ArrayList<>();
        for (String code : watch.codes()) {
            gaps.addAll(watcher.isForm(code) ? watcher.forms(code, at) : watcher.missed(code, at));
        }
        watcher.silent(at).ifPresent(gaps::add);
        watcher.adherence(at).ifPresent(gaps::add);
        return new Result(List.copyOf(gaps), watch.upTo(at), watcher.next(at));
    }

    /**
     * When to look first.
     *
     * @throws java.time.DateTimeException if the schedule names a time, a weekday or a zone that does not exist
     */
    public static @Nullable Instant first(VitalsTable vitals, Watch watch, Came came) {
        return new Watcher(vitals, watch, came).next(watch.lookedAt());
    }

    /** @param next when to look again; null where nothing can become due */
    public record Result(
            List<Gap> gaps, Watch watch, @Nullable Instant next) {}

    private List<Gap> missed(String vital, Instant at) {
        Duration grace = watch.grace();
        if (grace == null) {
            return List.of();
        }
        DueTimes due = times(vital);
        List<Gap> gaps = new ArrayList<>();
        for (Occurrence occurrence : due.between(watch.lookedAt().minus(grace), at.minus(grace))) {
            if (!isMissed(occurrence)) {
                continue;
            }
            Missed missed = new Missed(watch, vital, occurrence.due().plus(grace));
            if (watch.reminds()) {
                gaps.add(missed.gap(MissingRules.MISSED, Severity.INFO, occurrence.from(), Map.of()));
            }
            Boolean highRisk = watch.twice();
            Optional<Occurrence> before = due.before(occurrence).filter(this::isMissed);
            if (highRisk != null && before.isPresent()) {
                Severity severity = highRisk ? Severity.YELLOW : Severity.TECH;
                gaps.add(missed.gap(
                        MissingRules.MISSED_TWICE, severity, before.get().from(), Map.of()));
            }
        }
        return gaps;
    }

    private boolean isMissed(Occurrence occurrence) {
        return occurrence.due().isAfter(watch.since(occurrence.code())) && !hasCome(occurrence);
    }

    /**
     * A reading counts for the local day of its measurement; a surplus on one day repairs nothing on another. Within the
     * day either as many came as were expected by then, or one came in its own time: who leaves out the morning has not
     * missed the evening too.
     */
    private boolean hasCome(Occurrence occurrence) {
        Instant end = occurrence.day().plusDays(1).atStartOfDay(zone).toInstant();
        int earlier = 0;
        for (Entry entry : came.since(startOf(occurrence))) {
            if (entry.measuredAt().isBefore(end) && has(entry, occurrence.code())) {
                if (!entry.measuredAt().isBefore(occurrence.from())) {
                    return true;
                }
                earlier++;
            }
        }
        return earlier >= occurrence.ofDay();
    }

    private static boolean has(Entry entry, String vital) {
        Sample sample = entry.sample(vital);
        return sample != null && sample.isUsable();
    }

    private List<Gap> forms(String form, Instant at) {
        Duration grace = watch.formGrace();
        if (grace == null) {
            return List.of();
        }
        Instant answered = came.answered(form);
        return times(form).between(watch.lookedAt().minus(grace), at.minus(grace)).stream()
                .filter(occurrence -> occurrence.due().isAfter(watch.since(form)))
                .filter(occurrence -> answered == null || answered.isBefore(startOf(occurrence)))
                .map(occurrence -> new Missed(watch, form, occurrence.due().plus(grace))
                        .gap(MissingRules.FORM_OVERDUE, Severity.INFO, startOf(occurrence), Map.of()))
                .toList();
    }

    private Optional<Gap> silent(Instant at) {
        Duration silence = watch.silence();
        if (silence == null) {
            return Optional.empty();
        }
        Instant quiet = quietSince.plus(silence);
        if (quiet.isAfter(at)) {
            return Optional.empty();
        }
        long again = Math.floorDiv(Duration.between(quiet, at).toSeconds(), STILL_SILENT.toSeconds());
        Instant found = quiet.plus(STILL_SILENT.multipliedBy(again));
        if (!found.isAfter(watch.lookedAt())) {
            return Optional.empty();
        }
        BigDecimal hours =
                BigDecimal.valueOf(Duration.between(quietSince, found).toHours());
        // the newest reading itself may come again, and ends nothing
        return Optional.of(new Missed(watch, null, found)
                .gap(MissingRules.SILENT, Severity.YELLOW, quietSince.plusNanos(1), Map.of("hours", hours)));
    }

    private Instant startOf(Occurrence occurrence) {
        return occurrence.day().atStartOfDay(zone).toInstant();
    }

    private Optional<Gap> adherence(Instant at) {
        Watch.Adherence least = watch.adherence();
        if (least == null) {
            return Optional.empty();
        }
        Instant weekly = WeeklyReview.lastBefore(at, watch.patientId(), zone);
        if (!weekly.isAfter(watch.lookedAt())) {
            return Optional.empty();
        }
        Map<String, DueTimes> measurements = new TreeMap<>(times);
        measurements.keySet().removeIf(this::isForm);
        return WeeklyReview.of(watch, measurements, came, weekly)
                .filter(review -> review.isBelow(least))
                .map(review -> new Missed(watch, null, weekly)
                        .gap(MissingRules.ADHERENCE, Severity.INFO, weekly, review.inputs()));
    }

    private @Nullable Instant next(Instant lookedAt) {
        Instant next = null;
        for (String code : watch.codes()) {
            Duration grace = isForm(code) ? watch.formGrace() : watch.grace();
            if (grace != null) {
                next = earlier(
                        next,
                        times(code)
                                .next(lookedAt.minus(grace))
                                .map(occurrence -> occurrence.due().plus(grace))
                                .orElse(null));
            }
        }
        Duration silence = watch.silence();
        if (silence != null) {
            Instant quiet = quietSince.plus(silence);
            while (!quiet.isAfter(lookedAt)) {
                quiet = quiet.plus(STILL_SILENT);
            }
            next = earlier(next, quiet);
        }
        return watch.adherence() == null
                ? next
                : earlier(next, WeeklyReview.firstAfter(lookedAt, watch.patientId(), zone));
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    private boolean isForm(String code) {
        return vitals.find(code).isEmpty();
    }

    private DueTimes times(String code) {
        return Objects.requireNonNull(times.get(code));
    }
}
