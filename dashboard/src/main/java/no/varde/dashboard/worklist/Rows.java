package no.varde.dashboard.worklist;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.varde.contract.vitals.Limits;
import no.varde.dashboard.access.Clinician;
import no.varde.dashboard.access.Patient;
import no.varde.dashboard.alerts.Worklist;
import no.varde.dashboard.series.Measured;
import no.varde.dashboard.series.Sparkline;
import no.varde.dashboard.triage.AlertView;
import no.varde.dashboard.wording.Wording;
import org.jspecify.annotations.Nullable;

/** Puts the rows of one reader's worklist into words. */
record Rows(Clinician clinician, Wording wording, Map<String, Patient> patients, Background background) {

    RowView row(Worklist.Row row) {
        return row.patientId() == null ? ofPlatform(row) : ofPatient(row, row.patientId());
    }

    private RowView ofPatient(Worklist.Row row, String patientId) {
        Patient patient = patients.get(patientId);
        if (patient == null) {
            throw new IllegalStateException("not visible");
        }
        List<Measured> series = background.series().getOrDefault(patientId, List.of());
        Instant lastData = background.lastData().get(patientId);
        return new RowView(
                patientId,
                patientId,
                patient.name(),
                patient.ageAt(wording.now()),
                patient.unitName(),
                row.severity(),
                row.category(),
                !row.asks(),
                row.news2(),
                revision(row),
                alerts(row),
                drawing(patientId, series),
                label(series),
                lastData == null ? null : wording.ago(lastData));
    }

    private RowView ofPlatform(Worklist.Row row) {
        return new RowView(
                "varde-" + row.alerts().getFirst().alertId(),
                null,
                wording.text("row.platform"),
                null,
                wording.text("row.platformWhat"),
                row.severity(),
                row.category(),
                !row.asks(),
                null,
                revision(row),
                alerts(row),
                null,
                null,
                null);
    }

    private List<AlertView> alerts(Worklist.Row row) {
        return row.alerts().stream()
                .map(alert -> AlertView.of(alert, row.alerts(), wording, clinician.staff()))
                .toList();
    }

    private @Nullable Sparkline drawing(String patientId, List<Measured> series) {
        if (series.isEmpty()) {
            return null;
        }
        Limits limits = background.limits(patientId, series.getFirst().vital().code());
        return Sparkline.of(series, limits, wording.now().minus(WorklistPage.PERIOD), wording.now());
    }

    private @Nullable String label(List<Measured> series) {
        if (series.isEmpty()) {
            return null;
        }
        Measured last = series.getLast();
        return wording.text(
                "spark.label", wording.name(last.vital()), wording.figure(last), wording.unit(last.vital()));
    }

    private static String revision(Worklist.Row row) {
        return row.alerts().stream()
                .map(alert -> alert.alertId() + ":" + alert.version())
                .collect(Collectors.joining(" "));
    }
}
