package no.varde.alerts.stream;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import no.varde.alerts.rule.History;
import no.varde.alerts.rule.Sample;
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
 * was. Bounded: the newest {@value #SAMPLES_PER_VITAL} usable samples of each vital and, apart from them, as many unusable
 * ones.
 */
final class PatientState {

    static final String PATIENTS = "patients";
    static final String PARKED = "parked";
    static final int SAMPLES_PER_VITAL = 50;

    private final KeyValueStore<String, byte[]> patients;
    private final KeyValueStore<String, byte[]> parked;

    PatientState(ProcessingContext context) {
        this.patients = context.getStateStore(PATIENTS);
        this.parked = context.getStateStore(PARKED);
    }

    Optional<MonitoringPlan> plan(String patientId) {
        return Optional.ofNullable(read(Keys.plan(patientId), MonitoringPlan.class));
    }

    void keep(MonitoringPlan plan) {
        patients.put(Keys.plan(plan.patientId()), EventCodec.encode(plan));
    }

    /** How a reading of this id was first seen, if it was. */
    Optional<Seen> seen(Reading reading) {
        return Optional.ofNullable(read(Keys.seen(reading.patientId(), reading.readingId()), Seen.class));
    }

    /** Adds a reading's samples to the history. */
    void remember(Reading reading) {
        Seen seen = new Seen(reading.contentHash(), reading.measuredAt(), reading.receivedAt());
        patients.put(Keys.seen(reading.patientId(), reading.readingId()), EventCodec.encode(seen));
        for (Sample sample : Sample.of(reading)) {
            patients.put(Keys.sample(reading.patientId(), sample), EventCodec.encode(sample));
        }
    }

    /** The patient's usable samples of those vitals. */
    History history(String patientId, Collection<String> vitals) {
        List<Sample> samples = new ArrayList<>();
        for (String vital : vitals) {
            entries(patients, Keys.samples(patientId, vital))
                    .forEach(entry -> samples.add(EventCodec.decode(entry.value, Sample.class)));
        }
        return History.of(samples);
    }

    /** Forgets the oldest samples beyond the bound, and that their readings were seen. */
    void trim(String patientId, Collection<String> vitals) {
        for (String vital : vitals) {
            trim(patientId, Keys.samples(patientId, vital));
            trim(patientId, Keys.unusable(patientId, vital));
        }
    }

    private void trim(String patientId, String prefix) {
        var entries = entries(patients, prefix);
        for (var entry : entries.subList(0, Math.max(0, entries.size() - SAMPLES_PER_VITAL))) {
            String readingId = EventCodec.decode(entry.value, Sample.class).readingId();
            patients.delete(Keys.seen(patientId, readingId));
            patients.delete(entry.key);
        }
    }

    /** Sets a reading aside until its patient's plan comes. */
    void park(Reading reading, long offset) {
        parked.put(Keys.parked(reading.patientId(), offset), EventCodec.encode(reading));
    }

    /** What is parked, in order of arrival. */
    List<Reading> parked(String patientId) {
        return entries(parked, Keys.patient(patientId)).stream()
                .map(entry -> EventCodec.decode(entry.value, Reading.class))
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
    }

    private <T extends Record> @Nullable T read(String key, Class<T> type) {
        byte[] value = patients.get(key);
        return value == null ? null : EventCodec.decode(value, type);
    }

    private static List<KeyValue<String, byte[]>> entries(KeyValueStore<String, byte[]> store, String prefix) {
        List<KeyValue<String, byte[]>> entries = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> range = store.range(prefix, Keys.after(prefix))) {
            range.forEachRemaining(entries::add);
        }
        return entries;
    }

    /** The first arrival of a reading id: its contents and times hold, whatever comes later under the same id. */
    record Seen(@Nullable String contentHash, Instant measuredAt, Instant receivedAt) {}
}
