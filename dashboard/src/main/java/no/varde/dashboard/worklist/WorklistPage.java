package no.varde.dashboard.worklist;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.vitals.Limits;
import no.varde.dashboard.access.Clinician;
import no.varde.dashboard.access.Patient;
import no.varde.dashboard.access.PatientAccess;
import no.varde.dashboard.access.Staff;
import no.varde.dashboard.alerts.Worklist;
import no.varde.dashboard.registry.CurrentPlans;
import no.varde.dashboard.series.Measured;
import no.varde.dashboard.series.Sparkline;
import no.varde.dashboard.triage.AlertView;
import no.varde.dashboard.vitals.VitalsReader;
import no.varde.dashboard.wording.Wording;
import no.varde.dashboard.wording.Wordings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the worklist together: who, why, since when, and how it has gone for a day. */
@Component
public final class WorklistPage {

    private static final Duration PERIOD = Duration.ofHours(24);

    private final KnownWorklists worklists;
    private final PatientAccess access;
    private final CurrentPlans plans;
    private final VitalsReader vitals;
    private final Wordings wordings;

    WorklistPage(
            KnownWorklists worklists,
            PatientAccess access,
            CurrentPlans plans,
            VitalsReader vitals,
            Wordings wordings) {
        this.worklists = worklists;
        this.access = access;
        this.plans = plans;
        this.vitals = vitals;
        this.wordings = wordings;
    }

    /** The counts alone, for the head of other pages. */
    public Counts counts(Clinician clinician) {
        KnownWorklists.Known known = worklists.of(clinician);
        return Counts.of(visible(known.worklist(), patients(clinician)), known.current());
    }

    WorklistView view(Clinician clinician, Locale locale) {
        KnownWorklists.Known known = worklists.of(clinician);
        Map<String, Patient> patients = patients(clinician);
        Worklist worklist = visible(known.worklist(), patients);
        Wording wording = wordings.of(clinician.staff(), locale);
        Rows rows = new Rows(clinician, wording, patients, Background.of(worklist, plans, vitals));
        return new WorklistView(
                worklist.queue().stream().map(rows::row).toList(),
                worklist.owned().stream().map(rows::row).toList(),
                Counts.of(worklist, known.current()),
                known.current(),
                wording.ago(worklist.asOf()),
                worklist.rows()
                        .map(row -> patients.get(row.patientId()))
                        .distinct()
                        .toList(),
                clinician.staff().units().stream().map(Staff.Unit::name).toList());
    }

    private Map<String, Patient> patients(Clinician clinician) {
        return access.visibleTo(clinician).stream().collect(Collectors.toMap(Patient::patientId, Function.identity()));
    }

    /** Both sides check who may see whom: what only {@code alerts} thinks visible is left out. */
    private static Worklist visible(Worklist worklist, Map<String, Patient> patients) {
        return new Worklist(
                worklist.asOf(),
                worklist.queue().stream()
                        .filter(row -> patients.containsKey(row.patientId()))
                        .toList(),
                worklist.owned().stream()
                        .filter(row -> patients.containsKey(row.patientId()))
                        .toList());
    }

    /** What was measured lately of the patients in the list, and their plans. */
    private record Background(
            Map<String, List<Measured>> series, Map<String, Instant> lastData, Map<String, MonitoringPlan> plans) {

        static Background of(Worklist worklist, CurrentPlans plans, VitalsReader vitals) {
            List<String> ids =
                    worklist.rows().map(Worklist.Row::patientId).distinct().toList();
            if (ids.isEmpty()) {
                return new Background(Map.of(), Map.of(), Map.of());
            }
            Map<String, String> leading = new HashMap<>();
            worklist.rows().forEach(row -> leading.put(row.patientId(), leadingVital(row)));
            leading.values().removeIf(String::isEmpty);
            return new Background(vitals.seriesOf(leading, PERIOD), vitals.lastContact(ids), plans.of(ids));
        }

        private static String leadingVital(Worklist.Row row) {
            return row.alerts().stream()
                    .map(alert -> alert.vital() == null ? "" : alert.vital())
                    .filter(vital -> !vital.isEmpty())
                    .findFirst()
                    .orElse("");
        }

        Limits limits(String patientId, String vital) {
            MonitoringPlan plan = plans.get(patientId);
            return plan == null ? Limits.NONE : plan.limits().getOrDefault(vital, Limits.NONE);
        }
    }

    private record Rows(Clinician clinician, Wording wording, Map<String, Patient> patients, Background background) {

        RowView row(Worklist.Row row) {
            Patient patient = patients.get(row.patientId());
            if (patient == null) {
                throw new IllegalStateException("not visible");
            }
            List<Measured> series = background.series().getOrDefault(row.patientId(), List.of());
            Instant lastData = background.lastData().get(row.patientId());
            List<AlertView> alerts = row.alerts().stream()
                    .map(alert -> AlertView.of(alert, wording, clinician.staff()))
                    .toList();
            return new RowView(
                    patient.patientId(),
                    patient.name(),
                    patient.ageAt(wording.now()),
                    patient.unitName(),
                    row.severity(),
                    row.news2(),
                    revision(row),
                    alerts,
                    drawing(row.patientId(), series),
                    label(series),
                    lastData == null ? null : wording.ago(lastData));
        }

        private @Nullable Sparkline drawing(String patientId, List<Measured> series) {
            if (series.isEmpty()) {
                return null;
            }
            Limits limits =
                    background.limits(patientId, series.getFirst().vital().code());
            return Sparkline.of(series, limits, wording.now().minus(PERIOD), wording.now());
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
}
