package no.varde.alerts.stream;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.varde.alerts.rule.Chart;
import no.varde.alerts.rule.Entry;
import no.varde.alerts.rule.Sample;
import no.varde.alerts.rule.device.DeviceContact;
import no.varde.alerts.rule.missing.Gap;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.event.Reading;
import no.varde.contract.json.EventCodec;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * What is known of each patient of a partition. A set, never a counter: writing the same reading twice leaves it as it
 * was. Only this task writes these stores, so patients who were at work lately are kept in memory too.
 */
final class PatientState {

    static final String PATIENTS = "patients";
    static final String PARKED = "parked";

    private final KeyValueStore<String, byte[]> patients;
    private final KeyValueStore<String, byte[]> parked;
    private final DueIndex due;
    private final RuleBook book;
    private final RecentPatients recent;

    PatientState(ProcessingContext context, RuleBook book, RecentPatients recent) {
        this.patients = context.getStateStore(PATIENTS);
        this.parked = context.getStateStore(PARKED);
        this.due = new DueIndex(context);
        this.book = book;
        this.recent = recent;
    }

    DueIndex due() {
        return due;
    }

    Patient patient(String patientId) {
        return recent.get(patientId, this::load);
    }

    /** Has the patient read from the store again: something went wrong half-way. */
    void reload(String patientId) {
        recent.forget(patientId);
    }

    /** The patient, if in memory. */
    @Nullable
    Patient recent(String patientId) {
        return recent.find(patientId);
    }

    void keep(Patient patient, MonitoringPlan plan) {
        patients.put(Keys.plan(plan.patientId()), EventCodec.encode(plan));
        patient.follow(book.rules(plan));
    }

    void keep(Patient patient, Entry entry) {
        patients.put(Keys.entry(patient.patientId(), entry), EntryCodec.encode(entry));
    }

    void keep(Patient patient, DeviceContact contact) {
        patient.devices().put(contact.deviceId(), contact);
        patients.put(Keys.device(patient.patientId(), contact.deviceId()), EventCodec.encode(contact));
    }

    /** @param at when it was filled in */
    void keepForm(Patient patient, String form, Instant at) {
        patient.forms().put(form, at);
        patients.put(Keys.form(patient.patientId(), form), EventCodec.encode(new Answered(at)));
    }

    /** @param patient null where the patient is not in memory */
    void keep(String patientId, @Nullable Patient patient, Gap.Open gap) {
        String key = Keys.gap(patientId, gap.code());
        patients.put(key, EventCodec.encode(gap));
        if (patient != null) {
            patient.gaps().put(key, gap);
        }
    }

    void forgetGap(Patient patient, Gap.Open gap) {
        String key = Keys.gap(patient.patientId(), gap.code());
        patients.delete(key);
        patient.gaps().remove(key);
    }

    /** Lets go of what the chart no longer needs. */
    void trim(Patient patient) {
        patient.chart().trim().forEach(entry -> patients.delete(Keys.entry(patient.patientId(), entry)));
    }

    /** When to look at a patient, whether in memory or not. */
    Scheduled scheduled(String patientId) {
        Patient known = recent.find(patientId);
        if (known != null) {
            return known.scheduled();
        }
        byte[] kept = patients.get(Keys.scheduled(patientId));
        return kept == null ? Scheduled.NOTHING : EventCodec.decode(kept, Scheduled.class);
    }

    /** Changes when to look at a patient. */
    void schedule(String patientId, Scheduled before, Scheduled after) {
        if (after.equals(before)) {
            return;
        }
        due.move(patientId, before.next(), after.next());
        if (after.equals(Scheduled.NOTHING)) {
            patients.delete(Keys.scheduled(patientId));
        } else {
            patients.put(Keys.scheduled(patientId), EventCodec.encode(after));
        }
        Patient known = recent.find(patientId);
        if (known != null) {
            known.schedule(after);
        }
    }

    /** Readings measured at that instant or later, oldest first, of a patient who need not be in memory. */
    List<Entry> entriesSince(String patientId, Instant measuredAt) {
        Patient known = recent.find(patientId);
        if (known != null) {
            return since(known.chart().entries(), measuredAt);
        }
        List<Entry> entries = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> range =
                patients.range(Keys.entriesFrom(patientId, measuredAt), Keys.after(Keys.entries(patientId)))) {
            range.forEachRemaining(entry -> entries.add(EntryCodec.decode(entry.value)));
        }
        return entries;
    }

    /** When the usable reading that was measured last was measured. */
    @Nullable
    Instant newest(String patientId) {
        Patient known = recent.find(patientId);
        if (known != null) {
            return known.chart().entries().reversed().stream()
                    .filter(PatientState::isUsable)
                    .findFirst()
                    .map(Entry::measuredAt)
                    .orElse(null);
        }
        String prefix = Keys.entries(patientId);
        try (KeyValueIterator<String, byte[]> range = patients.reverseRange(prefix, Keys.after(prefix))) {
            while (range.hasNext()) {
                Entry entry = EntryCodec.decode(range.next().value);
                if (isUsable(entry)) {
                    return entry.measuredAt();
                }
            }
            return null;
        }
    }

    @Nullable
    Instant answered(String patientId, String form) {
        byte[] kept = patients.get(Keys.form(patientId, form));
        return kept == null ? null : EventCodec.decode(kept, Answered.class).at();
    }

    /** Sets a reading aside until its patient's plan comes. */
    void park(Reading reading, long offset) {
        parked.put(Keys.parked(reading.patientId(), offset), EventCodec.encode(reading));
    }

    /** What is parked, in order of arrival. */
    List<Parked> parked(String patientId) {
        String prefix = Keys.patient(patientId);
        return entries(parked, prefix).stream()
                .map(entry -> new Parked(
                        EventCodec.decode(entry.value, Reading.class),
                        Long.parseUnsignedLong(entry.key.substring(prefix.length()), 16)))
                .toList();
    }

    /** Lets go of what was parked, once it has been evaluated. */
    void unpark(String patientId) {
        entries(parked, Keys.patient(patientId)).forEach(entry -> parked.delete(entry.key));
    }

    /** Drops everything: the patient was erased. */
    void erase(String patientId) {
        due.move(patientId, scheduled(patientId).next(), null);
        entries(patients, Keys.patient(patientId)).forEach(entry -> patients.delete(entry.key));
        unpark(patientId);
        recent.forget(patientId);
    }

    private Patient load(String patientId) {
        String prefix = Keys.patient(patientId);
        List<KeyValue<String, byte[]>> kept = entries(patients, prefix);
        String readings = Keys.entries(patientId);
        List<Entry> known = new ArrayList<>(kept.size());
        for (KeyValue<String, byte[]> one : kept) {
            if (one.key.startsWith(readings)) {
                known.add(EntryCodec.decode(one.value));
            }
        }
        Patient patient = new Patient(patientId, Chart.of(known));
        for (KeyValue<String, byte[]> one : kept) {
            if (!one.key.startsWith(readings)) {
                restore(patient, one.key.substring(prefix.length()), one);
            }
        }
        return patient;
    }

    private void restore(Patient patient, String what, KeyValue<String, byte[]> kept) {
        if (what.equals(Keys.PLAN)) {
            patient.follow(book.rules(EventCodec.decode(kept.value, MonitoringPlan.class)));
        } else if (what.equals(Keys.SCHEDULED)) {
            patient.schedule(EventCodec.decode(kept.value, Scheduled.class));
        } else if (what.startsWith(Keys.GAP)) {
            patient.gaps().put(kept.key, EventCodec.decode(kept.value, Gap.Open.class));
        } else if (what.startsWith(Keys.DEVICE)) {
            DeviceContact contact = EventCodec.decode(kept.value, DeviceContact.class);
            patient.devices().put(contact.deviceId(), heard(patient.chart(), contact));
        } else if (what.startsWith(Keys.FORM)) {
            Instant at = EventCodec.decode(kept.value, Answered.class).at();
            patient.forms().put(what.substring(Keys.FORM.length()), at);
        }
    }

    /** Readings tell of a device too, and are not written to its state one by one. */
    private static DeviceContact heard(Chart chart, DeviceContact contact) {
        DeviceContact heard = contact;
        for (Entry entry : chart.entries()) {
            if (contact.offlineSince() == null && entry.origin().deviceId().equals(contact.deviceId())) {
                heard = heard.heard(entry.receivedAt(), null).contact();
            }
        }
        return heard;
    }

    private static boolean isUsable(Entry entry) {
        return entry.samples().stream().anyMatch(Sample::isUsable);
    }

    private static List<Entry> since(List<Entry> ordered, Instant measuredAt) {
        int first = ordered.size();
        while (first > 0 && !ordered.get(first - 1).measuredAt().isBefore(measuredAt)) {
            first--;
        }
        return ordered.subList(first, ordered.size());
    }

    private static List<KeyValue<String, byte[]>> entries(KeyValueStore<String, byte[]> store, String prefix) {
        List<KeyValue<String, byte[]>> entries = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> range = store.range(prefix, Keys.after(prefix))) {
            range.forEachRemaining(entries::add);
        }
        return entries;
    }

    /** @param offset of the reading in its partition: its place in the order of arrival */
    record Parked(Reading reading, long offset) {}

    record Answered(Instant at) {}
}
