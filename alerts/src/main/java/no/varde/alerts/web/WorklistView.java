package no.varde.alerts.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import no.varde.alerts.alert.Worklist;
import no.varde.contract.event.Category;
import no.varde.contract.event.Severity;
import org.jspecify.annotations.Nullable;

/**
 * The worklist as the API shows it.
 *
 * @param rulesRunning null where the rules run in another process
 */
record WorklistView(
        Instant asOf,

        @Schema(
                description = "False while readings are not evaluated, so that a quiet list means nothing."
                        + " Null or absent where it is not known: the rules run in another process.")
        @Nullable
        Boolean rulesRunning,

        List<Row> queue,
        List<Row> owned) {

    static WorklistView of(Worklist worklist, @Nullable Boolean rulesRunning) {
        Instant now = worklist.asOf();
        return new WorklistView(
                now,
                rulesRunning,
                worklist.queue().stream().map(row -> Row.of(row, now)).toList(),
                worklist.owned().stream().map(row -> Row.of(row, now)).toList());
    }

    record Row(
            @Nullable String patientId,
            @Nullable String organisationId,
            @Nullable String careUnitId,
            Severity severity,
            Category category,
            int tier,
            @Nullable Instant dueAckAt,
            Instant openedAt,
            @Nullable Integer news2,
            List<AlertView> alerts) {

        static Row of(Worklist.Row row, Instant now) {
            return new Row(
                    row.lead().identity().patientId(),
                    row.lead().identity().organisationId(),
                    row.lead().evidence().careUnitId(),
                    row.lead().severity(),
                    row.lead().identity().category(),
                    row.key().tier(),
                    row.key().dueAckAt(),
                    row.key().openedAt(),
                    row.key().news2(),
                    row.alerts().stream().map(alert -> AlertView.of(alert, now)).toList());
        }
    }
}
