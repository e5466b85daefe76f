package no.varde.alerts.rule.limit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.varde.alerts.rule.History;
import no.varde.alerts.rule.Rule;
import no.varde.alerts.rule.Sample;
import no.varde.contract.event.Finding;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.event.Severity;
import no.varde.contract.vitals.VitalsTable;
import org.jspecify.annotations.Nullable;

/**
 * The end of a condition that LIM-1 or LIM-2 raised: two trusted values in a row inside the limit by more than the
 * deadband, measured after the reading that raised it. Found by walking the history, so the order of arrival does not
 * matter. Where the raising reading has left the history nothing is said, and the alert waits for a person. Source:
 * alarm management §7.
 */
public final class LimitCleared implements Rule {

    public static final String ID = "LIM-CLEAR";
    static final int CALM_READINGS = 2;

    private final Edges edges;

    public LimitCleared(VitalsTable vitals) {
        this.edges = new Edges(vitals);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String family() {
        return LimitFinding.FAMILY;
    }

    @Override
    public List<Finding> evaluate(History history, Sample event, MonitoringPlan plan, Instant now) {
        List<Sample> asOf = history.asOf(event);
        return edges.of(plan, event.vital()).stream()
                .flatMap(edge -> clearedAt(edge, asOf, plan)
                        .map(was -> new LimitFinding(this, edge, plan, now).cleared(was, lastTrusted(asOf)))
                        .stream())
                .toList();
    }

    /** The severity of the condition that ends exactly with the last sample. */
    private static Optional<Severity> clearedAt(Edge edge, List<Sample> asOf, MonitoringPlan plan) {
        if (!edge.isCalm(asOf.getLast()) || !asOf.getLast().isTrusted()) {
            return Optional.empty();
        }
        Persistence persistence = Persistence.of(plan);
        @Nullable Severity active = null;
        int calm = 0;
        for (int i = 0; i < asOf.size(); i++) {
            Sample sample = asOf.get(i);
            Optional<Crossing> crossing = Crossing.at(edge, asOf.subList(0, i + 1), persistence);
            if (crossing.isPresent()) {
                active = worse(active, crossing.get().severity());
                calm = 0;
            } else if (!edge.isCalm(sample)) {
                calm = 0;
            } else if (active != null && sample.isTrusted() && ++calm == CALM_READINGS) {
                if (i == asOf.size() - 1) {
                    return Optional.of(active);
                }
                active = null;
                calm = 0;
            }
        }
        return Optional.empty();
    }

    private static Severity worse(@Nullable Severity known, Severity found) {
        return known != null && known.compareTo(found) < 0 ? known : found;
    }

    private static List<Sample> lastTrusted(List<Sample> asOf) {
        List<Sample> trusted = asOf.stream().filter(Sample::isTrusted).toList();
        return trusted.subList(trusted.size() - CALM_READINGS, trusted.size());
    }
}
