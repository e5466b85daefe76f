package no.varde.alerts.rule;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.varde.alerts.rule.catalogue.RuleCatalogue;
import no.varde.contract.event.Finding;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.event.Quality;
import no.varde.contract.vitals.Limits;
import no.varde.contract.vitals.VitalsTable;
import no.varde.testkit.Plans;
import org.jspecify.annotations.Nullable;

/** All rules on one patient, with readings given one by one in order of arrival. */
public final class RuleBench {

    public static final Instant T0 = Instant.parse("2026-11-21T08:00:00Z");

    private final Evaluation evaluation = new Evaluation(RuleCatalogue.of(VitalsTable.STANDARD));
    private final List<Sample> history = new ArrayList<>();
    private final MonitoringPlan plan;

    private RuleBench(MonitoringPlan plan) {
        this.plan = plan;
    }

    public static RuleBench with(MonitoringPlan plan) {
        return new RuleBench(plan);
    }

    /** The table's default limits. */
    public static RuleBench withDefaults() {
        return new RuleBench(Plans.active("pat-1", "unit-1"));
    }

    public static RuleBench withLimits(String vital, Limits limits) {
        return new RuleBench(Plans.active("pat-1", "unit-1", 1, Map.of(vital, limits)));
    }

    /** A value measured so many minutes after the start; the reading's id is its time. */
    public List<String> value(int minute, String vital, String value) {
        return arrives(sample(minute, vital, new BigDecimal(value), null, Quality.GOOD));
    }

    public List<String> value(int minute, String vital, String value, Quality quality) {
        return arrives(sample(minute, vital, new BigDecimal(value), null, quality));
    }

    public List<String> code(int minute, String vital, String code) {
        return arrives(sample(minute, vital, null, code, Quality.GOOD));
    }

    public List<String> absent(int minute, String vital) {
        return arrives(sample(minute, vital, null, null, Quality.GOOD));
    }

    /** What was found, as {@code RED HIGH @5} or {@code CLEARED HIGH @5}. */
    public List<String> arrives(Sample sample) {
        return findings(sample).stream().map(RuleBench::text).toList();
    }

    public List<Finding> findings(Sample sample) {
        history.add(sample);
        return evaluation.of(History.of(history), List.of(sample), plan, T0.plus(Duration.ofDays(1)));
    }

    public static Sample sample(
            int minute, String vital, @Nullable BigDecimal value, @Nullable String code, Quality quality) {
        Instant measuredAt = T0.plus(Duration.ofMinutes(minute));
        return new Sample("r" + minute, vital, measuredAt, measuredAt.plusSeconds(1), value, code, quality);
    }

    private static String text(Finding finding) {
        return (finding.kind() == Finding.Kind.RAISED ? finding.severity() : finding.kind())
                + (finding.side() == null ? "" : " " + finding.side())
                + " @" + Duration.between(T0, finding.measuredAt()).toMinutes();
    }
}
