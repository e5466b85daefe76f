package no.varde.dashboard.patient;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.event.Quality;
import no.varde.contract.vitals.Limits;
import no.varde.contract.vitals.Vital;
import no.varde.contract.vitals.VitalsTable;
import no.varde.dashboard.access.Clinician;
import no.varde.dashboard.access.Patient;
import no.varde.dashboard.registry.CurrentPlans;
import no.varde.dashboard.series.Measured;
import no.varde.dashboard.series.Thinning;
import no.varde.dashboard.vitals.VitalsReader;
import no.varde.dashboard.wording.Wording;
import no.varde.dashboard.wording.Wordings;
import org.springframework.stereotype.Component;

/** The series of a patient's chart, with personal limits and with gaps left open. */
@Component
final class SeriesReader {

    private static final int MOST_POINTS = 1_000;

    private final VitalsReader vitals;
    private final CurrentPlans plans;
    private final Wordings wordings;

    SeriesReader(VitalsReader vitals, CurrentPlans plans, Wordings wordings) {
        this.vitals = vitals;
        this.plans = plans;
        this.wordings = wordings;
    }

    /** @param codes vitals to draw; unknown and coded ones are left out */
    SeriesView read(Clinician clinician, Patient patient, List<String> codes, ChartRange range, Locale locale) {
        Wording wording = wordings.of(clinician.staff(), locale);
        MonitoringPlan plan = plans.of(List.of(patient.patientId())).get(patient.patientId());
        Map<String, Limits> limits = plan == null ? Map.of() : plan.limits();
        List<SeriesView.Line> lines = codes.stream()
                .distinct()
                .flatMap(code -> VitalsTable.STANDARD.find(code).stream())
                .filter(vital -> !vital.isCoded())
                .map(vital -> line(patient, vital, range, limits, wording))
                .toList();
        Instant now = wording.now();
        return new SeriesView(
                now.minus(range.period()).toEpochMilli(), Math.max(now.toEpochMilli(), lastOf(lines)), lines);
    }

    /** A device's clock may be ahead: its last point is shown all the same. */
    private static long lastOf(List<SeriesView.Line> lines) {
        return lines.stream()
                .filter(line -> !line.points().isEmpty())
                .mapToLong(line -> line.points().getLast().at())
                .max()
                .orElse(0);
    }

    private SeriesView.Line line(
            Patient patient, Vital vital, ChartRange range, Map<String, Limits> limits, Wording wording) {
        List<Measured> series = vitals.series(patient.patientId(), vital.code(), range.period());
        return new SeriesView.Line(
                vital.code(),
                wording.name(vital),
                wording.unit(vital),
                vital.decimals(),
                limits.getOrDefault(vital.code(), Limits.NONE),
                points(series));
    }

    private static List<SeriesView.Point> points(List<Measured> series) {
        List<SeriesView.Point> points = new ArrayList<>();
        for (List<Measured> piece : Thinning.pieces(MOST_POINTS, series)) {
            if (!points.isEmpty()) {
                long before = points.getLast().at();
                long gap = Duration.between(
                                Instant.ofEpochMilli(before), piece.getFirst().at())
                        .toMillis();
                points.add(new SeriesView.Point(before + gap / 2, null, false));
            }
            piece.forEach(m -> points.add(point(m)));
        }
        return points;
    }

    private static SeriesView.Point point(Measured measured) {
        return new SeriesView.Point(
                measured.at().toEpochMilli(), measured.value(), measured.quality() == Quality.SUSPECT);
    }
}
