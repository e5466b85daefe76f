package no.varde.alerts.stream;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import no.varde.alerts.rule.Entry;
import no.varde.alerts.rule.RuleSet;
import no.varde.alerts.rule.device.DeviceContact;
import no.varde.alerts.rule.missing.Gap;
import no.varde.alerts.rule.missing.Watch;
import no.varde.alerts.rule.missing.Watcher;
import no.varde.contract.event.DeviceStatus;
import no.varde.contract.event.Finding;
import no.varde.contract.event.QuestionnaireAnswered;
import no.varde.contract.vitals.VitalsTable;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is found because nothing came. Each patient has one next due time in the index; it is moved when something is due,
 * not with every reading, so a reading costs nothing here unless it ends what was missed.
 */
final class Watches {

    private static final Logger LOG = LoggerFactory.getLogger(Watches.class);

    /** When a patient who could not be looked at is tried again. */
    private static final Duration LATER = Duration.ofHours(1);

    private final PatientState state;
    private final Repeats repeats;
    private final VitalsTable vitals;
    private final StreamMeters meters;

    Watches(PatientState state, Repeats repeats, VitalsTable vitals, StreamMeters meters) {
        this.state = state;
        this.repeats = repeats;
        this.vitals = vitals;
        this.meters = meters;
    }

    /** A plan is in force: from now on, or still where it was active before. */
    List<Finding> planned(Patient patient, RuleSet rules, boolean wasActive, Instant now) {
        Watch before = patient.scheduled().watch();
        Watch watch = watch(rules, wasActive ? before : null, now);
        List<Finding> ended = new ArrayList<>();
        if (before != null) {
            for (Gap.Open gap : List.copyOf(patient.gaps().values())) {
                if (watch == null || !watch.asksFor(gap)) {
                    ended.add(gap.ended(before, now));
                    state.forgetGap(patient, gap);
                }
            }
        }
        Scheduled after = patient.scheduled().withWatch(watch, watch == null ? null : first(watch));
        state.schedule(patient.patientId(), patient.scheduled(), after);
        scheduleDevices(patient);
        return ended;
    }

    /**
     * A reading came, new or again.
     *
     * @param receivedAt when it came this time
     */
    List<Finding> arrived(Patient patient, Entry entry, Instant receivedAt) {
        List<Finding> findings = new ArrayList<>();
        DeviceContact contact = patient.devices().get(entry.origin().deviceId());
        if (contact != null) {
            DeviceContact.Result heard = contact.heard(receivedAt, patient.rules());
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
                    findings.add(gap.ended(watch, receivedAt));
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

    /**
     * Everything that is due by then, for at most so many patients. A finding is handed on before it is remembered that
     * it was looked for: no record will be read again to find it. Whoever cannot be looked at holds up nobody else.
     */
    void due(Instant upTo, int atMost, Consumer<Finding> found) {
        for (DueIndex.Due entry : state.due().due(upTo, atMost)) {
            try {
                due(entry, upTo, found);
            } catch (KafkaException e) {
                throw e; // the store or the broker: not the patient's fault
            } catch (RuntimeException e) {
                LOG.error("Patient {} could not be looked at when due", entry.patientId(), e);
                meters.notLookedAt();
                state.reload(entry.patientId());
                state.due().settle(entry, upTo.plus(LATER));
            }
        }
    }

    private void due(DueIndex.Due entry, Instant upTo, Consumer<Finding> found) {
        String patientId = entry.patientId();
        Scheduled scheduled = state.scheduled(patientId);
        Instant planned = scheduled.next();
        if (isDue(planned, upTo)) {
            scheduled = isDue(scheduled.watchAt(), upTo) ? look(patientId, scheduled, upTo, found) : scheduled;
            if (isDue(scheduled.devicesAt(), upTo)) {
                devices(patientId, upTo, found);
            }
            Instant repeatAt = scheduled.repeatAt();
            if (repeatAt != null && isDue(repeatAt, upTo)) {
                repeats.over(state.patient(patientId), repeatAt, found);
            }
        }
        if (!entry.isAt(planned)) {
            state.due().settle(entry, state.scheduled(patientId).next());
        }
    }

    private static boolean isDue(@Nullable Instant at, Instant upTo) {
        return at != null && !at.isAfter(upTo);
    }

    private Scheduled look(String patientId, Scheduled scheduled, Instant upTo, Consumer<Finding> found) {
        Watch watch = Objects.requireNonNull(scheduled.watch());
        Watcher.Result result = Watcher.look(vitals, watch, new StoredCame(state, patientId), upTo);
        Patient known = state.recent(patientId);
        for (Gap gap : result.gaps()) {
            found.accept(gap.finding());
            if (gap.open().isWork()) {
                state.keep(patientId, known, gap.open());
            }
        }
        Scheduled after = scheduled.withWatch(result.watch(), result.next());
        state.schedule(patientId, scheduled, after);
        return after;
    }

    private void devices(String patientId, Instant upTo, Consumer<Finding> found) {
        Patient patient = state.patient(patientId);
        RuleSet rules = patient.rules();
        if (rules != null) {
            for (DeviceContact contact : List.copyOf(patient.devices().values())) {
                Instant silent = contact.silentAt(rules);
                if (silent != null && isDue(silent, upTo)) {
                    DeviceContact.Result result = contact.silent(silent, rules);
                    result.findings().forEach(found);
                    state.keep(patient, result.contact());
                }
            }
        }
        moveDevices(patient, silentAt(patient));
    }

    /** Earlier or never, but not later: a device that speaks every minute would move its patient every minute. */
    private void scheduleDevices(Patient patient) {
        Instant known = patient.scheduled().devicesAt();
        Instant next = silentAt(patient);
        if (known == null || next == null || next.isBefore(known)) {
            moveDevices(patient, next);
        }
    }

    private void moveDevices(Patient patient, @Nullable Instant next) {
        Scheduled before = patient.scheduled();
        state.schedule(patient.patientId(), before, before.withDevices(next));
    }

    private static @Nullable Instant silentAt(Patient patient) {
        RuleSet rules = patient.rules();
        Instant next = null;
        if (rules != null) {
            for (DeviceContact contact : patient.devices().values()) {
                Instant silent = contact.silentAt(rules);
                next = next == null || (silent != null && silent.isBefore(next)) ? silent : next;
            }
        }
        return next;
    }

    /** A schedule that cannot be read watches nothing; everything else of the plan holds. */
    private @Nullable Watch watch(RuleSet rules, @Nullable Watch before, Instant now) {
        try {
            Watch watch = Watch.of(rules, before, now);
            if (watch != null) {
                first(watch);
            }
            return watch;
        } catch (DateTimeException | ArithmeticException e) {
            meters.unreadableSchedule();
            return null;
        }
    }

    private @Nullable Instant first(Watch watch) {
        return Watcher.first(vitals, watch, new StoredCame(state, watch.patientId()));
    }
}
