package no.varde.alerts.stream;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.varde.alerts.rule.Entry;
import no.varde.alerts.rule.RuleSet;
import no.varde.alerts.rule.device.DeviceContact;
import no.varde.alerts.rule.missing.Came;
import no.varde.alerts.rule.missing.Gap;
import no.varde.alerts.rule.missing.Watch;
import no.varde.alerts.rule.missing.Watcher;
import no.varde.contract.event.DeviceStatus;
import no.varde.contract.event.Finding;
import no.varde.contract.event.QuestionnaireAnswered;
import no.varde.contract.vitals.VitalsTable;
import org.jspecify.annotations.Nullable;

/**
 * What is found because nothing came. Each patient has one next due time in the index; it is moved when something is due,
 * not with every reading, so a reading costs nothing here unless it ends what was missed.
 */
final class Watches {

    private final PatientState state;
    private final VitalsTable vitals;
    private final StreamMeters meters;

    Watches(PatientState state, VitalsTable vitals, StreamMeters meters) {
        this.state = state;
        this.vitals = vitals;
        this.meters = meters;
    }

    /** A plan is in force: from now on, or still where it was active before. */
    List<Finding> planned(Patient patient, RuleSet rules, boolean wasActive, Instant now) {
        Watch before = patient.scheduled().watch();
        Watch watch = watch(rules, wasActive ? before : null, now);
        List<Finding> ended = new ArrayList<>();
        if (before != null && (watch == null || !wasActive)) {
            for (Gap.Open gap : List.copyOf(patient.gaps().values())) {
                ended.add(gap.ended(before, now));
                state.forgetGap(patient, gap);
            }
        }
        Scheduled after = patient.scheduled().withWatch(watch, watch == null ? null : first(watch));
        state.schedule(patient.patientId(), patient.scheduled(), after);
        scheduleDevices(patient);
        return ended;
    }

    /** A reading came, new or again. */
    List<Finding> arrived(Patient patient, Entry entry) {
        List<Finding> findings = new ArrayList<>();
        DeviceContact contact = patient.devices().get(entry.origin().deviceId());
        if (contact != null) {
            DeviceContact.Result heard = contact.heard(entry.receivedAt(), patient.rules());
            patient.devices().put(contact.deviceId(), heard.contact());
            if (!heard.findings().isEmpty()) {
                findings.addAll(heard.findings());
                state.keep(patient, heard.contact());
                scheduleDevices(patient);
            }
        }
        Watch watch = patient.scheduled().watch();
        if (watch != null && !patient.gaps().isEmpty()) {
            for (Gap.Open gap : List.copyOf(patient.gaps().values())) {
                if (gap.endsWith(entry)) {
                    findings.add(gap.ended(watch, entry.receivedAt()));
                    state.forgetGap(patient, gap);
                }
            }
        }
        return findings;
    }

    /** A device reported its state. */
    List<Finding> reported(Patient patient, DeviceStatus status) {
        DeviceContact.Result reported =
                DeviceContact.reported(patient.devices().get(status.deviceId()), status, patient.rules());
        state.keep(patient, reported.contact());
        scheduleDevices(patient);
        return reported.findings();
    }

    /** A form was filled in. */
    void answered(Patient patient, QuestionnaireAnswered answered) {
        Instant known = patient.forms().get(answered.questionnaire());
        if (known == null || known.isBefore(answered.answeredAt())) {
            state.keepForm(patient, answered.questionnaire(), answered.answeredAt());
        }
    }

    /** Everything that is due by then, for at most so many patients. */
    List<Finding> due(Instant upTo, int atMost) {
        List<Finding> findings = new ArrayList<>();
        for (String patientId : state.due().due(upTo, atMost)) {
            Scheduled scheduled = state.scheduled(patientId);
            Instant next = scheduled.next();
            if (next == null || next.isAfter(upTo)) {
                state.due().move(patientId, upTo, null);
                continue;
            }
            findings.addAll(look(patientId, scheduled, upTo));
            findings.addAll(devices(patientId, upTo));
        }
        findings.forEach(meters::found);
        return findings;
    }

    private List<Finding> look(String patientId, Scheduled scheduled, Instant upTo) {
        Watch watch = scheduled.watch();
        Instant at = scheduled.watchAt();
        if (watch == null || at == null || at.isAfter(upTo)) {
            return List.of();
        }
        Watcher.Result result = Watcher.look(vitals, watch, came(patientId), upTo);
        Patient known = state.recent(patientId);
        List<Finding> findings = new ArrayList<>();
        for (Gap gap : result.gaps()) {
            findings.add(gap.finding());
            if (gap.open().isWork()) {
                state.keep(patientId, known, gap.open());
            }
        }
        state.schedule(patientId, scheduled, scheduled.withWatch(result.watch(), result.next()));
        return findings;
    }

    private List<Finding> devices(String patientId, Instant upTo) {
        Scheduled scheduled = state.scheduled(patientId);
        Instant at = scheduled.devicesAt();
        if (at == null || at.isAfter(upTo)) {
            return List.of();
        }
        Patient patient = state.patient(patientId);
        RuleSet rules = patient.rules();
        List<Finding> findings = new ArrayList<>();
        if (rules != null) {
            for (DeviceContact contact : List.copyOf(patient.devices().values())) {
                Instant silent = contact.silentAt(rules);
                if (silent != null && !silent.isAfter(upTo)) {
                    DeviceContact.Result result = contact.silent(silent, rules);
                    findings.addAll(result.findings());
                    state.keep(patient, result.contact());
                }
            }
        }
        scheduleDevices(patient);
        return findings;
    }

    private void scheduleDevices(Patient patient) {
        RuleSet rules = patient.rules();
        Instant next = null;
        if (rules != null) {
            for (DeviceContact contact : patient.devices().values()) {
                Instant silent = contact.silentAt(rules);
                next = next == null || (silent != null && silent.isBefore(next)) ? silent : next;
            }
        }
        Scheduled before = patient.scheduled();
        state.schedule(patient.patientId(), before, before.withDevices(next));
    }

    /** A schedule that cannot be read watches nothing; everything else of the plan holds. */
    private @Nullable Watch watch(RuleSet rules, @Nullable Watch before, Instant now) {
        try {
            Watch watch =
                    before == null ? Watch.of(rules, now, now) : Watch.of(rules, before.since(), before.lookedAt());
            if (watch != null) {
                first(watch);
            }
            return watch;
        } catch (DateTimeException e) {
            meters.unreadableSchedule();
            return null;
        }
    }

    private @Nullable Instant first(Watch watch) {
        return Watcher.first(vitals, watch, came(watch.patientId()));
    }

    private Came came(String patientId) {
        return new Came() {
            @Override
            public List<Entry> since(Instant measuredAt) {
                return state.entriesSince(patientId, measuredAt);
            }

            @Override
            public @Nullable Instant newest() {
                return state.newest(patientId);
            }

            @Override
            public @Nullable Instant answered(String form) {
                return state.answered(patientId, form);
            }
        };
    }
}
