package no.varde.alerts.stream;

import java.util.List;
import java.util.function.Function;
import no.varde.contract.Topic;
import no.varde.contract.Topics;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Everything about patients → one processor per partition → findings. */
public final class RuleTopology {

    /** All keyed by patient and with as many partitions, so a patient's readings meet that patient's plan. */
    static final List<Topic> ABOUT_PATIENTS =
            List.of(Topics.READINGS, Topics.MONITORING, Topics.CORRECTIONS, Topics.DEVICE_STATUS, Topics.ANSWERS);

    private static final List<String> STORES = List.of(PatientState.PATIENTS, PatientState.PARKED, DueIndex.NAME);
    private static final String RULES = "rules";
    private static final String UNKNOWN_DEVICES = "unknown-devices";

    private RuleTopology() {}

    public static Topology of(StreamParts parts) {
        return of(parts, Stores::persistentKeyValueStore);
    }

    /** @param stores by name; tests keep theirs in memory, since their driver flushes to disk after each record */
    static Topology of(StreamParts parts, Function<String, KeyValueBytesStoreSupplier> stores) {
        Topology topology = new Topology();
        String[] sources = ABOUT_PATIENTS.stream().map(Topic::name).toArray(String[]::new);
        ABOUT_PATIENTS.forEach(topic -> source(topology, topic));
        topology.addProcessor(RULES, () -> new PatientProcessor(parts), sources);
        for (String name : STORES) {
            topology.addStateStore(store(stores.apply(name)), RULES);
        }
        source(topology, Topics.REJECTED);
        topology.addProcessor(UNKNOWN_DEVICES, () -> new UnknownDevices(parts.meters()), Topics.REJECTED.name());
        sink(topology, Output.FINDINGS, Topics.FINDINGS);
        sink(topology, Output.DEAD_LETTERS, Topics.DEAD_LETTERS);
        return topology;
    }

    /** The processor by itself, for whoever drives it without Kafka. */
    public static Processor<String, byte[], String, byte[]> rules(StreamParts parts) {
        return new PatientProcessor(parts);
    }

    /** The stores that it needs, on disk. */
    public static List<StoreBuilder<KeyValueStore<String, byte[]>>> stores() {
        return STORES.stream()
                .map(name -> store(Stores.persistentKeyValueStore(name)))
                .toList();
    }

    private static void source(Topology topology, Topic topic) {
        topology.addSource(
                topic.name(), Serdes.String().deserializer(), Serdes.ByteArray().deserializer(), topic.name());
    }

    private static void sink(Topology topology, String name, Topic topic) {
        topology.addSink(
                name, topic.name(), new StringSerializer(), Serdes.ByteArray().serializer(), RULES, UNKNOWN_DEVICES);
    }

    private static StoreBuilder<KeyValueStore<String, byte[]>> store(KeyValueBytesStoreSupplier supplier) {
        return Stores.keyValueStoreBuilder(supplier, Serdes.String(), Serdes.ByteArray())
                .withCachingDisabled();
    }
}
