package no.varde.alerts.stream;

import java.time.Clock;
import no.varde.contract.Topics;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Readings and plans → one processor per partition → findings. */
public final class RuleTopology {

    private static final String READINGS = "readings";
    private static final String MONITORING = "monitoring";
    private static final String CORRECTIONS = "corrections";
    private static final String RULES = "rules";

    private RuleTopology() {}

    /**
     * All topics are keyed by patient and have as many partitions, so a patient's readings meet that patient's plan.
     *
     * @param recentReadings most readings of patients at work that are held in memory
     */
    public static Topology of(RuleBook book, int recentReadings, StreamMeters meters, Clock clock) {
        var string = Serdes.String();
        var bytes = Serdes.ByteArray();
        Topology topology = new Topology();
        topology.addSource(READINGS, string.deserializer(), bytes.deserializer(), Topics.READINGS.name());
        topology.addSource(MONITORING, string.deserializer(), bytes.deserializer(), Topics.MONITORING.name());
        topology.addSource(CORRECTIONS, string.deserializer(), bytes.deserializer(), Topics.CORRECTIONS.name());
        topology.addProcessor(
                RULES,
                () -> new PatientProcessor(book, recentReadings, meters, clock),
                READINGS,
                MONITORING,
                CORRECTIONS);
        topology.addStateStore(store(PatientState.PATIENTS), RULES);
        topology.addStateStore(store(PatientState.PARKED), RULES);
        topology.addSink("findings", Topics.FINDINGS.name(), string.serializer(), bytes.serializer(), RULES);
        return topology;
    }

    private static StoreBuilder<KeyValueStore<String, byte[]>> store(String name) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), Serdes.ByteArray())
                .withCachingDisabled();
    }
}
