package no.varde.dashboard.patient;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
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
import no.varde.dashboard.alerts.Alert;
import no.varde.dashboard.alerts.AlertsClient;
import no.varde.dashboard.alerts.AlertsUnavailable;
import no.varde.dashboard.registry.CurrentPlans;
import no.varde.dashboard.series.Measured;
import no.varde.dashboard.series.Sparkline;
import no.varde.dashboard.triage.AlertView;
import no.varde.dashboard.triage.AlertViews;
import no.varde.dashboard.vitals.DeviceContact;
import no.varde.dashboard.vitals.VitalsReader;
import no.varde.dashboard.wording.Wording;
import no.varde.dashboard.wording.Wordings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a patient's page together. */
@Component
final class PatientPage {

    private static final Duration LATEST_WITHIN = Duration.ofDays(30);
    private static final Duration DRAWN = Duration.ofHours(24);
    private static final int PAST_SHOWN = 10;

    private final AlertsClient alerts;
    private final AlertViews views;
    private final CurrentPlans plans;
    private final VitalsReader vitals;
    private final Wordings wordings;

    PatientPage(AlertsClient alerts, AlertViews views, CurrentPlans plans, VitalsReader vitals, Wordings wordings) {
        this.alerts = alerts;
        this.views = views;
        this.plans = plans;
        this.vitals = vitals;
        this.wordings = wordings;
    }

    PatientView view(Clinician clinician, Patient patient, Locale locale) {
        Wording wording = wordings.of(clinician.staff(), locale);
        MonitoringPlan plan = plans.of(List.of(patient.patientId())).get(patient.patientId());
        Instant lastData = vitals.lastContact(List.of(patient.patientId())).get(patient.patientId());
        List<Alert> known = alerts(clinician, patient);
        List<Alert> all = known == null ? List.of() : known;
        return new PatientView(
                patient,
                patient.ageAt(wording.now()),
                plan == null ? "NONE" : plan.status().name(),
                plan == null ? 0 : plan.version(),
                lastData == null ? null : wording.ago(lastData),
                live(all, wording, clinician),
                past(all, wording, clinician),
                news2(all),
                known != null,
                clinician.staff().unitIds().contains(patient.careUnitId()),
                latest(patient, plan, wording),
                devices(patient, wording),
                wording.ago(wording.now()));
    }

    private @Nullable List<Alert> alerts(Clinician clinician, Patient patient) {
        try {
            return alerts.ofPatient(clinician, patient.patientId());
        } catch (AlertsUnavailable e) {
            return null;
        }
    }

    /** As in the worklist: what is explained last, what nobody has before what somebody has, then as {@code alerts} ranks. */
    private static Comparator<Alert> nextFirst() {
        return Comparator.comparing(Alert::isSuppressed)
                .thenComparing(alert -> !alert.isOpen())
                .thenComparingInt(Alert::tier)
                .thenComparing(alert -> alert.dueAckAt() == null ? Instant.MAX : alert.dueAckAt())
                .thenComparing(Alert::openedAt);
    }

    private List<AlertView> live(List<Alert> all, Wording wording, Clinician clinician) {
        return all.stream()
                .filter(Alert::isLive)
                .sorted(nextFirst())
                .map(alert -> views.of(alert, all, clinician, wording))
                .toList();
    }

    private static List<AlertView> past(List<Alert> all, Wording wording, Clinician clinician) {
        return all.stream()
                .filter(alert -> !alert.isLive())
                .limit(PAST_SHOWN)
                .map(alert -> AlertView.of(alert, all, wording, clinician.staff()))
                .toList();
    }

    /** As of the newest alert that knows one. */
    private static @Nullable Integer news2(List<Alert> all) {
        return all.stream()
                .filter(alert -> alert.isLive() && alert.news2() != null)
                .max(Comparator.comparing(Alert::measuredAt))
                .map(Alert::news2)
                .orElse(null);
    }

    private List<VitalView> latest(Patient patient, @Nullable MonitoringPlan plan, Wording wording) {
        Map<String, Limits> limits = plan == null ? Map.of() : plan.limits();
        List<Vital> order = List.copyOf(VitalsTable.STANDARD.all());
        return vitals.latest(patient.patientId(), LATEST_WITHIN).stream()
                .sorted(Comparator.comparingInt(m -> order.indexOf(m.vital())))
                .map(m -> vital(patient, m, limits.getOrDefault(m.vital().code(), Limits.NONE), wording))
                .toList();
    }

    private VitalView vital(Patient patient, Measured measured, Limits limits, Wording wording) {
        Vital vital = measured.vital();
        List<Measured> series = vital.isCoded() ? List.of() : vitals.series(patient.patientId(), vital.code(), DRAWN);
        return new VitalView(
                vital.code(),
                wording.name(vital),
                wording.figure(measured),
                wording.unit(vital),
                range(vital, limits, wording),
                Against.limits(measured, limits),
                measured.quality() == Quality.SUSPECT,
                wording.ago(measured.at()),
                Sparkline.of(series, limits, wording.now().minus(DRAWN), wording.now()));
    }

    /** What lies inside all limits; where there is no yellow one, the red one bounds it. */
    static @Nullable String range(Vital vital, Limits limits, Wording wording) {
        BigDecimal low = limits.yellowLow() == null ? limits.redLow() : limits.yellowLow();
        BigDecimal high = limits.yellowHigh() == null ? limits.redHigh() : limits.yellowHigh();
        if (low != null && high != null) {
            return wording.figure(vital, low) + "–" + wording.figure(vital, high);
        }
        if (low != null) {
            return wording.text("limits.above", wording.figure(vital, low));
        }
        return high == null ? null : wording.text("limits.below", wording.figure(vital, high));
    }

    private List<PatientView.DeviceView> devices(Patient patient, Wording wording) {
        return vitals.devices(patient.patientId()).stream()
                .map(device -> device(device, wording))
                .toList();
    }

    private static PatientView.DeviceView device(DeviceContact device, Wording wording) {
        return new PatientView.DeviceView(
                device.deviceId(),
                device.source(),
                device.online(),
                device.battery() == null ? null : wording.percent(device.battery()),
                device.receivedAt() == null ? null : wording.ago(device.receivedAt()));
    }
}
