package no.varde.alerts.rule.missing;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
        @Nullable Duration grace,
        boolean reminds,
        @Nullable Boolean twice,
        @Nullable Duration silence,
        @Nullable Adherence adherence,
        @Nullable Duration formGrace) {

    private static final Duration STANDARD_GRACE = Duration.ofHours(4);

    public Watch {
        expected = expected == null ? List.of() : List.copyOf(expected);
    }

    /**
     * @param percent least share of what was expected in 14 days
     * @param days least number of days with a reading in 30
     */
    public record Adherence(BigDecimal percent, int days) {}

    /** What to watch for under a plan, or null where it expects nothing or is not active. */
    public static @Nullable Watch of(RuleSet rules, Instant since, Instant lookedAt) {
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
        return new Watch(
                plan.patientId(),
                plan.organisationId(),
                plan.responsibleUnit(),
                plan.version(),
                since,
                lookedAt,
                schedule.zone(),
                schedule.expected(),
                missed != null ? missed.hours("hours") : twice != null ? STANDARD_GRACE : null,
                missed != null,
                twice == null ? null : twice.number("highRisk").signum() > 0,
                silent == null ? null : silent.hours("hours"),
                adherence == null ? null : new Adherence(adherence.number("percent"), adherence.count("days")),
                form == null ? null : form.hours("hours"));
    }

    Watch upTo(Instant instant) {
        return new Watch(
                patientId,
                organisationId,
                careUnitId,
                planVersion,
                since,
                instant,
                zone,
                expected,
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
