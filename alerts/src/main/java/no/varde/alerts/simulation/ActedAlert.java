package no.varde.alerts.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import no.varde.contract.event.Outcome;
import no.varde.contract.event.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A real alert after which something was done for the patient.
 *
 * @param measuredAt of the reading that opened it
 * @param resolvedAt when a person ended it
 */
public record ActedAlert(
        String alertId,
        String patientId,
        String dedupKey,
        String ruleId,
        String family,
        @Nullable String vital,
        Severity severity,
        Outcome outcome,
        Instant measuredAt,
        Instant resolvedAt) {

    /** An episode that began and ended a little earlier would have led to the same deed. Project default. */
    static final Duration BEFORE = Duration.ofHours(1);

    /** Whether any of the patient's episodes would have called somebody for the same matter while it was one. */
    boolean isKeptBy(List<Episode> episodes) {
        Instant since = measuredAt.minus(BEFORE);
        return episodes.stream()
                .anyMatch(episode -> isOfSameMatter(episode)
                        && !episode.from().isAfter(resolvedAt)
                        && !episode.to().isBefore(since));
    }

    /** The one row of what came late is of all vitals, so its key decides. */
    private boolean isOfSameMatter(Episode episode) {
        return episode.dedupKey().equals(dedupKey)
                || (vital == null ? family.equals(episode.family()) : vital.equals(episode.vital()));
    }
}
