package no.varde.alerts.stream;

import java.time.Duration;
import java.util.function.Supplier;
import no.varde.alerts.RulesRunning;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Runs the topology for as long as the application runs. A thread that fails is replaced, a bounded number of times an
 * hour; after that the stream stops for good, and readiness and the worklist say so.
 */
final class RuleStream implements SmartLifecycle, RulesRunning {

    private static final Logger LOG = LoggerFactory.getLogger(RuleStream.class);
    private static final Duration CLOSE = Duration.ofSeconds(10);

    private final Supplier<KafkaStreams> streams;
    private final Replacements replacements;
    private final StreamMeters meters;
    private volatile @Nullable KafkaStreams running;

    RuleStream(Supplier<KafkaStreams> streams, Replacements replacements, StreamMeters meters) {
        this.streams = streams;
        this.replacements = replacements;
        this.meters = meters;
    }

    @Override
    public void start() {
        KafkaStreams stream = streams.get();
        stream.setUncaughtExceptionHandler(this::replaceThread);
        running = stream;
        stream.start();
    }

    @Override
    public void stop() {
        KafkaStreams stream = running;
        running = null;
        if (stream != null) {
            stream.close(CLOSE);
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }

    @Override
    public boolean rulesRunning() {
        return state().isRunningOrRebalancing();
    }

    /** NOT_RUNNING where it was never started. */
    KafkaStreams.State state() {
        KafkaStreams stream = running;
        return stream == null ? KafkaStreams.State.NOT_RUNNING : stream.state();
    }

    /** About how many readings wait here for a plan; not a number while the stream is not up. */
    double parked() {
        KafkaStreams stream = running;
        if (stream == null || !stream.state().isRunningOrRebalancing()) {
            return Double.NaN;
        }
        try {
            return stream.store(StoreQueryParameters.fromNameAndType(
                            PatientState.PARKED, QueryableStoreTypes.keyValueStore()))
                    .approximateNumEntries();
        } catch (StreamsException e) {
            return Double.NaN;
        }
    }

    private StreamThreadExceptionResponse replaceThread(Throwable failure) {
        LOG.error("A stream thread failed: {}", failure.getClass().getName(), failure);
        if (!replacements.another()) {
            LOG.error("No rule runs here any more: threads failed too often in the last hour");
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        meters.threadReplaced();
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
}
