package no.varde.alerts.rule.missing;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private Watcher(VitalsTable vitals, Watch watch, Came came) {
        this.vitals = vitals;
        this.watch = watch;
        this.came = came;
        this.zone = ZoneId.of(watch.zone());
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
        Watch after = watch.upTo(at);
        return new Result(List.copyOf(gaps), after, new Watcher(vitals, after, came).next());
    }

    /** When to look first. */
    public static @Nullable Instant first(VitalsTable vitals, Watch watch, Came came) {
        return new Watcher(vitals, watch, came).next();
    }

    /** @param next when to look again; null where nothing can become due */
    public record Result(
            List<Gap> gaps, Watch watch, @Nullable Instant next) {}

    private List<Gap> missed(String vital, Instant at) {
        Duration grace = watch.grace();
        if (grace == null) {
            return List.of();
        }
        DueTimes times = times(vital);
        List<Gap> gaps = new ArrayList<>();
        for (Occurrence occurrence : times.between(watch.lookedAt().minus(grace), at.minus(grace))) {
            if (!occurrence.due().isAfter(watch.since()) || hasCome(occurrence)) {
                continue;
            }
            Missed missed = new Missed(watch, vital, occurrence.due().plus(grace));
            if (watch.reminds()) {
                gaps.add(missed.gap(MissingRules.MISSED, Severity.INFO, startOf(occurrence), Map.of()));
            }
            Boolean highRisk = watch.twice();
            Optional<Occurrence> before = times.before(occurrence).filter(this::isMissed);
            if (highRisk != null && before.isPresent()) {
                Severity severity = highRisk ? Severity.YELLOW : Severity.TECH;
                gaps.add(missed.gap(MissingRules.MISSED_TWICE, severity, startOf(before.get()), Map.of()));
            }
        }
        return gaps;
    }

    private boolean isMissed(Occurrence occurrence) {
        return occurrence.due().isAfter(watch.since()) && !hasCome(occurrence);
    }

    /** A reading counts for the local day of its measurement; a surplus on one day repairs nothing on another. */
    private boolean hasCome(Occurrence occurrence) {
        Instant start = startOf(occurrence);
        Instant end = occurrence.day().plusDays(1).atStartOfDay(zone).toInstant();
        long came = this.came.since(start).stream()
                .filter(entry -> entry.measuredAt().isBefore(end))
                .filter(entry -> has(entry, occurrence.code()))
                .count();
        return came >= occurrence.ofDay();
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
                .filter(occurrence -> occurrence.due().isAfter(watch.since()))
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
        Instant quiet = quietSince().plus(silence);
        if (quiet.isAfter(at)) {
            return Optional.empty();
        }
        long again = Math.floorDiv(Duration.between(quiet, at).toSeconds(), STILL_SILENT.toSeconds());
        Instant found = quiet.plus(STILL_SILENT.multipliedBy(again));
        if (!found.isAfter(watch.lookedAt())) {
            return Optional.empty();
        }
        return Optional.of(new Missed(watch, null, found)
                .gap(
                        MissingRules.SILENT,
                        Severity.YELLOW,
                        quietSince(),
                        Map.of(
                                "hours",
                                BigDecimal.valueOf(
                                        Duration.between(quietSince(), found).toHours()))));
    }

    private Instant startOf(Occurrence occurrence) {
        return occurrence.day().atStartOfDay(zone).toInstant();
    }

    private Instant quietSince() {
        Instant newest = came.newest();
        return newest == null || newest.isBefore(watch.since()) ? watch.since() : newest;
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
        return WeeklyReview.of(watch, came, weekly, this::isForm)
                .filter(review -> review.isBelow(least))
                .map(review -> new Missed(watch, null, weekly)
                        .gap(MissingRules.ADHERENCE, Severity.INFO, weekly, review.inputs()));
    }

    private @Nullable Instant next() {
        Instant next = null;
        for (String code : watch.codes()) {
            Duration grace = isForm(code) ? watch.formGrace() : watch.grace();
            if (grace != null) {
                next = earlier(
                        next,
                        times(code)
                                .next(watch.lookedAt().minus(grace))
                                .map(occurrence -> occurrence.due().plus(grace))
                                .orElse(null));
            }
        }
        Duration silence = watch.silence();
        if (silence != null) {
            Instant quiet = quietSince().plus(silence);
            while (!quiet.isAfter(watch.lookedAt())) {
                quiet = quiet.plus(STILL_SILENT);
            }
            next = earlier(next, quiet);
        }
        return watch.adherence() == null
                ? next
                : earlier(next, WeeklyReview.firstAfter(watch.lookedAt(), watch.patientId(), zone));
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
        return new DueTimes(code, zone, watch.expected());
    }
}
