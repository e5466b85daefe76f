package no.varde.alerts.stream;

import java.util.ArrayList;
import java.util.List;
import no.varde.alerts.rule.Chart;
import no.varde.alerts.rule.Entry;
import no.varde.alerts.rule.RuleSet;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.event.Reading;
import no.varde.contract.json.EventCodec;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What is known of each patient of a partition. A set, never a counter: writing the same reading twice leaves it as it
 * was. Only this task writes these stores, so patients who were at work lately are kept in memory too.
 */
final class PatientState {

    static final String PATIENTS = "patients";
    static final String PARKED = "parked";

    private final KeyValueStore<String, byte[]> patients;
    private final KeyValueStore<String, byte[]> parked;
    private final RuleBook book;
    private final RecentPatients recent;

    PatientState(ProcessingContext context, RuleBook book, RecentPatients recent) {
        this.patients = context.getStateStore(PATIENTS);
        this.parked = context.getStateStore(PARKED);
        this.book = book;
        this.recent = recent;
    }

    Patient patient(String patientId) {
        return recent.get(patientId, this::load);
    }

    void keep(Patient patient, MonitoringPlan plan) {
        patients.put(Keys.plan(plan.patientId()), EventCodec.encode(plan));
        patient.follow(book.rules(plan));
    }

    void keep(Patient patient, Entry entry) {
        patients.put(Keys.entry(patient.patientId(), entry), EntryCodec.encode(entry));
    }

    /** Lets go of what the chart no longer needs. */
    void trim(Patient patient) {
        patient.chart().trim().forEach(entry -> patients.delete(Keys.entry(patient.patientId(), entry)));
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
        entries(patients, Keys.patient(patientId)).forEach(entry -> patients.delete(entry.key));
        unpark(patientId);
        recent.forget(patientId);
    }

    private Patient load(String patientId) {
        byte[] plan = patients.get(Keys.plan(patientId));
        List<Entry> known = new ArrayList<>();
        for (KeyValue<String, byte[]> entry : entries(patients, Keys.entries(patientId))) {
            known.add(EntryCodec.decode(entry.value));
        }
        RuleSet rules = plan == null ? null : book.rules(EventCodec.decode(plan, MonitoringPlan.class));
        return new Patient(patientId, Chart.of(known), rules);
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
}
