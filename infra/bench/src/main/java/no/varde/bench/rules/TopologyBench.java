package no.varde.bench.rules;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
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
import no.varde.contract.Topic;
import no.varde.contract.Topics;
import no.varde.contract.vitals.VitalsTable;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;

/**
 * The real topology with its stores on disk, driven record by record on one thread, without a broker: what it writes to
 * Kafka, changelogs too, is made and thrown away.
 */
public final class TopologyBench implements AutoCloseable {

    private static final String APPLICATION = "varde-bench";
    private static final int RECENT_READINGS = 20_000;

    private final AtomicReference<Instant> now;
    private final TopologyTestDriver driver;
    private final TestInputTopic<byte[], byte[]> readings;
    private final TestInputTopic<byte[], byte[]> plans;

    public TopologyBench(Path stateDir, Instant start) {
        this.now = new AtomicReference<>(start);
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, APPLICATION);
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
        settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SharedRocksMemory.class);
        InstantSource source = now::get;
        Clock clock = source.withZone(ZoneOffset.UTC);
        StreamParts parts = new StreamParts(
                new RuleBook(RuleCatalogue.ALL, VitalsTable.STANDARD),
                RECENT_READINGS,
                Progress.ALWAYS_CAUGHT_UP,
                new StreamMeters(new SimpleMeterRegistry()),
                clock);
        this.driver = new TopologyTestDriver(RuleTopology.of(parts), settings, start);
        this.readings = input(Topics.READINGS);
        this.plans = input(Topics.MONITORING);
    }

    public void reading(byte[] key, byte[] reading) {
        readings.pipeInput(key, reading);
    }

    public void plan(byte[] key, byte[] plan) {
        plans.pipeInput(key, plan);
    }

    /** Lets time pass up to then, as one tick, and says how long the tick took. */
    public Duration tickAt(Instant then) {
        now.set(then);
        long start = System.nanoTime();
        driver.advanceWallClockTime(Duration.ofSeconds(1));
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Throws away what was written, and says how much of it were findings. */
    public int drain() {
        List<String> topics = new ArrayList<>(driver.producedTopicNames());
        int findings = 0;
        for (String topic : topics) {
            int records = driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                    .readRecordsToList()
                    .size();
            findings += topic.equals(Topics.FINDINGS.name()) ? records : 0;
        }
        return findings;
    }

    @Override
    public void close() {
        driver.close();
    }

    private TestInputTopic<byte[], byte[]> input(Topic topic) {
        return driver.createInputTopic(topic.name(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** The key of a record as the topics have it. */
    public static byte[] key(String patientId) {
        return new StringSerializer().serialize("", patientId);
    }
}
