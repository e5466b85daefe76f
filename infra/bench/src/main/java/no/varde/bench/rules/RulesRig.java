package no.varde.bench.rules;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import no.varde.alerts.rule.catalogue.RuleCatalogue;
import no.varde.alerts.stream.Progress;
import no.varde.alerts.stream.RuleBook;
import no.varde.alerts.stream.RuleTopology;
import no.varde.alerts.stream.SharedRocksMemory;
import no.varde.alerts.stream.StreamMeters;
import no.varde.alerts.stream.StreamParts;
import no.varde.contract.Topics;
import no.varde.contract.event.MonitoringPlan;
import no.varde.contract.event.Reading;
import no.varde.contract.json.EventCodec;
import no.varde.contract.vitals.VitalsTable;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/** The rules' processor with its stores on disk and a clock of its own, driven by hand: no Kafka, no changelogs. */
public final class RulesRig implements AutoCloseable {

    private static final int RECENT_READINGS = 20_000;

    private final AtomicReference<Instant> now;
    private final MockProcessorContext<String, byte[]> context;
    private final List<KeyValueStore<String, byte[]>> stores = new ArrayList<>();
    private final Processor<String, byte[], String, byte[]> rules;
    private long offset;

    public RulesRig(Path stateDir, Instant start) {
        this.now = new AtomicReference<>(start);
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "varde-bench");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
        settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SharedRocksMemory.class);
        this.context = new MockProcessorContext<>(settings, new TaskId(0, 0), stateDir.toFile());
        for (StoreBuilder<KeyValueStore<String, byte[]>> builder : RuleTopology.stores()) {
            KeyValueStore<String, byte[]> store = builder.withLoggingDisabled().build();
            store.init(context.getStateStoreContext(), store);
            context.addStateStore(store);
            stores.add(store);
        }
        InstantSource source = now::get;
        this.rules = RuleTopology.rules(new StreamParts(
                new RuleBook(RuleCatalogue.ALL, VitalsTable.STANDARD),
                RECENT_READINGS,
                Progress.ALWAYS_CAUGHT_UP,
                new StreamMeters(new SimpleMeterRegistry()),
                source.withZone(ZoneOffset.UTC)));
        rules.init(context);
    }

    public void plan(MonitoringPlan plan) {
        context.setRecordMetadata(Topics.MONITORING.name(), 0, offset++);
        rules.process(new Record<>(plan.patientId(), EventCodec.encode(plan), 0));
    }

    public void reading(Reading reading) {
        context.setRecordMetadata(Topics.READINGS.name(), 0, offset++);
        rules.process(new Record<>(reading.patientId(), EventCodec.encode(reading), 0));
    }

    /** Lets time pass up to then, as one tick, and says how long the tick took. */
    public Duration tickAt(Instant then) {
        now.set(then);
        long start = System.nanoTime();
        context.scheduledPunctuators().getFirst().getPunctuator().punctuate(then.toEpochMilli());
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** How many records it has sent since this was last asked. */
    public int sent() {
        int sent = context.forwarded().size();
        context.resetForwards();
        return sent;
    }

    @Override
    public void close() {
        rules.close();
        stores.forEach(KeyValueStore::close);
    }
}
