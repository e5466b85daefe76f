package no.varde.dashboard.worklist;

import java.util.List;
import no.varde.contract.event.Severity;
import no.varde.dashboard.series.Sparkline;
import no.varde.dashboard.triage.AlertView;
import no.varde.dashboard.wording.Moment;
import org.jspecify.annotations.Nullable;

/**
 * One patient's row.
 *
 * @param revision changes when something happened to the patient's alerts, so that a page can mark what is new
 * @param alerts those that nobody has first, the worst first
 * @param drawing the vital of the first alert that has one, over 24 h; null where there is nothing to draw
 * @param drawingLabel what the drawing shows, in words
 */
public record RowView(
        String patientId,
        String name,
        int age,
        String unit,
        Severity severity,
        @Nullable Integer news2,
        String revision,
        List<AlertView> alerts,
        @Nullable Sparkline drawing,
        @Nullable String drawingLabel,
        @Nullable Moment lastData) {}
