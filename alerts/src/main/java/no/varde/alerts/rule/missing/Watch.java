package no.varde.alerts.rule.missing;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import no.varde.alerts.rule.RuleSet;
import no.varde.alerts.rule.Terms;
import no.varde.contract.event.MonitoringPlan;
import org.jspecify.annotations.Nullable;

/**
 * What of an active plan the clock needs, small enough to be read for each patient who is due.
 *
 * @param since when the plan became active: nothing before is missed
 * @param lookedAt up to when everything due was looked at
 * @param zone IANA name
 * @param changed since when a code is expected as it is now, where that is later than {@code since}
 * @param grace after which a measurement has not come; null for no MISS-1 and MISS-2
 * @param reminds whether MISS-1 runs
 * @param twice severity of MISS-2: null for off
 * @param silence of MISS-3; null for off
 * @param adherence of MISS-4; null for off
 * @param formGrace of MISS-5; null for off
 */
public record Watch(
        String patientId,
        String organisationId,
        String careUnitId,
        long planVersion,
        Instant since,
        Instant lookedAt,
        String zone,
        List<MonitoringPlan.Expected> expected,
        Map<String, Instant> changed,
        @Nullable Duration grace,
        boolean reminds,
        @Nullable Boolean twice,
        @Nullable Duration silence,
        @Nullable Adherence adherence,
        @Nullable Duration formGrace) {

    private static final Duration STANDARD_GRACE = Duration.ofHours(4);

    public Watch {
        expected = expected == null ? List.of() : List.copyOf(expected);
        changed = changed == null ? Map.of() : Map.copyOf(changed);
    }

    /**
     * @param percent least share of what was expected in 14 days
     * @param days least number of days with a reading in 30
     */
    public record Adherence(BigDecimal percent, int days) {}

    /**
     * What to watch for under a plan, or null where it expects nothing or is not active.
     *
     * @param before what the plan's last version watched for; null where it watched for nothing
     */
    public static @Nullable Watch of(RuleSet rules, @Nullable Watch before, Instant now) {
        MonitoringPlan plan = rules.plan();
        MonitoringPlan.Schedule schedule = plan.schedule();
        if (!plan.isActive() || schedule == null || schedule.expected().isEmpty()) {
            return null;
        }
        Terms missed = rules.terms(MissingRules.MISSED);
        Terms twice = rules.terms(MissingRules.MISSED_TWICE);
        Terms silent = rules.terms(MissingRules.SILENT);
        Terms adherence = rules.terms(MissingRules.ADHERENCE);
        Terms form = rules.terms(MissingRules.FORM_OVERDUE);
        Watch watch = new Watch(
                plan.patientId(),
                plan.organisationId(),
                plan.responsibleUnit(),
                plan.version(),
                now,
                now,
                schedule.zone(),
                schedule.expected(),
                Map.of(),
                missed != null ? missed.hours("hours") : twice != null ? STANDARD_GRACE : null,
                missed != null,
                twice == null ? null : twice.number("highRisk").signum() > 0,
                silent == null ? null : silent.hours("hours"),
                adherence == null ? null : new Adherence(adherence.number("percent"), adherence.count("days")),
                form == null ? null : form.hours("hours"));
        return before == null ? watch : watch.after(before, now);
    }

    /** Whether it asks for what that gap is about. */
    public boolean asksFor(Gap.Open gap) {
        String code = gap.code();
        return code == null ? silence != null : twice != null && codes().contains(code);
    }

    Watch upTo(Instant instant) {
        return with(since, instant, changed);
    }

    /** Since when that code is expected as it is now: nothing before is missed. */
    Instant since(String code) {
        return changed.getOrDefault(code, since);
    }

    List<MonitoringPlan.Expected> expected(String code) {
        return expected.stream().filter(one -> one.vital().equals(code)).toList();
    }

    /**
     * Goes on where the plan's last version was. What is expected otherwise than before is so from now on only; and where
     * grace became shorter, what was within it is still looked at.
     */
    private Watch after(Watch before, Instant now) {
        boolean sameRules =
                (grace == null) == (before.grace == null) && (formGrace == null) == (before.formGrace == null);
        boolean same = sameRules && zone.equals(before.zone);
        Map<String, Instant> since = new HashMap<>();
        for (String code : codes()) {
            Instant known = before.changed.get(code);
            if (!same || !expected(code).equals(before.expected(code))) {
                since.put(code, now);
            } else if (known != null) {
                since.put(code, known);
            }
        }
        Duration back = longer(shorter(before.grace, grace), shorter(before.formGrace, formGrace));
        return with(before.since, before.lookedAt.minus(back), since);
    }

    /** By how much the second is shorter. */
    private static Duration shorter(@Nullable Duration one, @Nullable Duration other) {
        return one == null || other == null ? Duration.ZERO : longer(one.minus(other), Duration.ZERO);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private Watch with(Instant from, Instant upTo, Map<String, Instant> codesChanged) {
        return new Watch(
                patientId,
                organisationId,
                careUnitId,
                planVersion,
                from,
                upTo,
                zone,
                expected,
                codesChanged,
                grace,
                reminds,
                twice,
                silence,
                adherence,
                formGrace);
    }

    /** The codes that are expected, in order. */
    TreeSet<String> codes() {
        TreeSet<String> codes = new TreeSet<>();
        expected.forEach(one -> codes.add(one.vital()));
        return codes;
    }
}
