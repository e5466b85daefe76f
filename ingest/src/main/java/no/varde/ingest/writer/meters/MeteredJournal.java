package no.varde.ingest.writer.meters;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.varde.ingest.writer.Arrived;
import no.varde.ingest.writer.Checkpoints;
import no.varde.ingest.writer.Outcome;
import no.varde.ingest.writer.PartitionId;
import no.varde.ingest.writer.Poison;
import no.varde.ingest.writer.Slice;
import no.varde.ingest.writer.StoredReading;
import no.varde.ingest.writer.WriterJournal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts and logs. The meters and what to do when they move are in the module's README. */
public final class MeteredJournal implements WriterJournal {

    private static final Logger LOG = LoggerFactory.getLogger(MeteredJournal.class);
    private static final String PREFIX = "varde.ingest.writer.";

    private final MeterRegistry registry;
    private final Clock clock;
    private final DistributionSummary batch;
    private final Timer sinceMeasured;
    private final Timer sinceReceived;
    private final Map<String, Long> lags = new ConcurrentHashMap<>();

    public MeteredJournal(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        this.batch = DistributionSummary.builder(PREFIX + "batch")
                .baseUnit("records")
                .register(registry);
        this.sinceMeasured = delay("measured");
        this.sinceReceived = delay("received");
        Gauge.builder(PREFIX + "lag", lags, MeteredJournal::total)
                .baseUnit("records")
                .register(registry);
        // There from the start, so that a first conflict is a rise from nought and not a new series.
        for (String what :
                new String[] {"rows", "duplicates", "conflicts", "poison", "fenced", "refused", "expired", "stalled"}) {
            counter(what);
        }
    }

    @Override
    public void written(Slice<?> slice, Outcome.Written outcome) {
        batch.record(slice.size());
        counter("rows").increment(outcome.rows());
        counter("duplicates").increment(outcome.duplicates());
        counter("conflicts").increment(outcome.conflicts());
        counter("poison").increment(slice.poison().size());
        if (!slice.poison().isEmpty()) {
            // One line however many: a producer gone wrong must not fill the disk with log.
            Poison first = slice.poison().getFirst();
            LOG.warn(
                    "{}: {} records cannot be stored, the first at offset {}: {}",
                    slice.partition(),
                    slice.poison().size(),
                    first.offset(),
                    first.reason());
        }
        Instant now = clock.instant();
        for (Arrived<?> arrived : slice.events()) {
            if (arrived.event() instanceof StoredReading reading) {
                sinceMeasured.record(between(reading.measuredAt(), now));
                sinceReceived.record(between(reading.receivedAt(), now));
            }
        }
    }

    @Override
    public void fenced(PartitionId partition) {
        counter("fenced").increment();
        LOG.info("{} is being written by somebody else", partition);
    }

    @Override
    public void refused(PartitionId partition, String reason) {
        counter("refused").increment();
        LOG.warn("{}: a batch is refused ({}) and searched for the culprit", partition, reason);
    }

    @Override
    public void resumed(PartitionId partition, Checkpoints.Resumption resumption) {
        switch (resumption.how()) {
            case CONTINUED, NEW -> LOG.debug("{} from offset {}", partition, resumption.next());
            case NEW_TOPIC ->
                LOG.warn("{} is a new topic of a known name: read from offset {}", partition, resumption.next());
            case RECORDS_EXPIRED -> {
                counter("expired").increment();
                LOG.error("{}: records expired before they were stored; on from {}", partition, resumption.next());
            }
            case LOG_SHRUNK ->
                LOG.error("{} has lost records that are stored; read again from {}", partition, resumption.next());
        }
    }

    @Override
    public void stalled(String what) {
        counter("stalled").increment();
        LOG.warn("waiting: {}", what);
    }

    @Override
    public void lag(String consumer, long records) {
        lags.put(consumer, records);
    }

    private Counter counter(String name) {
        return registry.counter(PREFIX + name);
    }

    private Timer delay(String since) {
        return Timer.builder(PREFIX + "delay")
                .tag("since", since)
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofHours(1))
                .register(registry);
    }

    /** A device's clock may run ahead of ours. */
    private static Duration between(Instant from, Instant to) {
        Duration delay = Duration.between(from, to);
        return delay.isNegative() ? Duration.ZERO : delay;
    }

    private static double total(Map<String, Long> lags) {
        return lags.values().stream().mapToLong(Long::longValue).sum();
    }
}
