package no.varde.dashboard.patient;

import no.varde.contract.event.Severity;
import no.varde.dashboard.series.Sparkline;
import no.varde.dashboard.wording.Moment;
import org.jspecify.annotations.Nullable;

/**
 * The newest value of one vital against the patient's own limits.
 *
 * @param code in the table of vitals
 * @param limits the range inside the limits, in words; null where the plan has none
 * @param beyond how bad the value is by the plan's limits; null inside them
 * @param suspect whether it is unlikely to be right
 */
public record VitalView(
        String code,
        String name,
        String figure,
        String unit,
        @Nullable String limits,
        @Nullable Severity beyond,
        boolean suspect,
        Moment measured,
        @Nullable Sparkline drawing) {}
