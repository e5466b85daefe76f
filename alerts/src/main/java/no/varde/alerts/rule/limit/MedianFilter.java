package no.varde.alerts.rule.limit;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import no.varde.alerts.rule.Check;
import no.varde.alerts.rule.Parameter;
import no.varde.alerts.rule.Rule;
import no.varde.alerts.rule.RuleDescription;
import no.varde.alerts.rule.Sample;
import no.varde.alerts.rule.Situation;
import no.varde.contract.event.MonitoringPlan;
import org.jspecify.annotations.Nullable;

/**
 * PERS-3: for continuous wearables the median of the last minutes stands for the newest value before limits are tested.
 * It finds nothing itself; it changes what LIM-1 and LIM-2 look at. Source: rule catalogue §3 after Bioengineering
 * 2022;10:37; the window is a project default.
 */
public final class MedianFilter {

    public static final String ID = "PERS-3";

    private static final int LEAST = 5;
    private static final int MOST = 60;
    private static final int STANDARD = 15;
    private static final int CONTINUOUS = 3;

    public static final Rule RULE = new Rule(
            RuleDescription.clinical(
                            ID,
                            "LIM",
                            "Tests limits on the median of the last minutes, where at least 3 values lie in them",
                            "Bioengineering 2022;10:37; window project default")
                    .with(Parameter.of("minutes", "15", "min", "window of the median, 5 to 60")),
            terms -> Check.NEVER);

    private MedianFilter() {}

    /** Null where the plan does not ask for it. */
    static @Nullable Duration window(MonitoringPlan plan) {
        var set = plan.rules().get(ID);
        if (set == null) {
            return null;
        }
        int minutes = set.getOrDefault("minutes", BigDecimal.valueOf(STANDARD)).intValue();
        return Duration.ofMinutes(Math.clamp(minutes, LEAST, MOST));
    }

    static Judged judged(Situation situation, Sample sample, Duration window) {
        List<BigDecimal> values = situation.series(sample.vital(), window).stream()
                .filter(one -> one.value() != null)
                .map(Sample::number)
                .sorted()
                .toList();
        return values.size() < CONTINUOUS ? Judged.of(sample) : new Judged(values.get((values.size() - 1) / 2), null);
    }
}
