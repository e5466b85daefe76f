package no.varde.dashboard.worklist;

import java.util.List;
import no.varde.contract.event.Category;
import no.varde.contract.event.Severity;
import no.varde.dashboard.series.Sparkline;
import no.varde.dashboard.triage.AlertView;
import no.varde.dashboard.wording.Moment;
import org.jspecify.annotations.Nullable;

/**
 * One row: a patient, or a matter of Varde itself.
 *
 * @param key of the row on the page
 * @param patientId null for Varde itself
 * @param age null for Varde itself
 * @param revision changes when something happened to the patient's alerts, so that a page can mark what is new
 * @param alerts in the order in which to take them
 * @param drawing the vital of the first alert that has one, over 24 h; null where there is nothing to draw
 * @param drawingLabel what the drawing shows, in words
 */
public record RowView(
        String key,
        @Nullable String patientId,
        String name,
        @Nullable Integer age,
        String unit,
        Severity severity,
        Category category,
        boolean suppressed,
        @Nullable Integer news2,
        String revision,
        List<AlertView> alerts,
        @Nullable Sparkline drawing,
        @Nullable String drawingLabel,
        @Nullable Moment lastData) {}
