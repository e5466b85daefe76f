package no.varde.standalone.replay;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import no.varde.contract.mqtt.InboxMessage;
import no.varde.standalone.cli.UsageException;
import no.varde.standalone.mqtt.DeviceLink;
import no.varde.standalone.mqtt.DeviceState;
import no.varde.standalone.mqtt.Endpoint;
import no.varde.standalone.mqtt.LinkException;
import no.varde.standalone.mqtt.LinkListener;
import no.varde.standalone.mqtt.Receipt;
import org.jspecify.annotations.Nullable;

/** Keeps one connection up, opening a new one with growing pauses, and queues what it hears. */
final class Line implements AutoCloseable {

    private static final long FIRST_PAUSE_NANOS = 500_000_000L;
    private static final long LONGEST_PAUSE_NANOS = 5_000_000_000L;
    private static final int REFUSALS = 6;
    private static final BigDecimal BATTERY = new BigDecimal("0.9");

    /** A receipt, or with neither part: the connection of that epoch is gone. */
    record Heard(
            int epoch, @Nullable Receipt receipt, @Nullable String correlation) {}

    private final ReplayTarget target;
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private @Nullable DeviceLink link;
    private int epoch;
    private long nextTry = System.nanoTime();
    private long pause = FIRST_PAUSE_NANOS;
    private int refusals;

    Line(ReplayTarget target) {
        this.target = target;
    }

    BlockingQueue<Heard> heard() {
        return heard;
    }

    boolean isCurrent(Heard news) {
        return news.epoch() == epoch;
    }

    /**
     * The connection, opened now if it is time to try.
     *
     * @throws UsageException if the broker has refused the device again and again
     */
    Optional<DeviceLink> connected() throws UsageException {
        DeviceLink open = link;
        if (open != null && open.isConnected()) {
            return Optional.of(open);
        }
        Optional<Endpoint> endpoint = System.nanoTime() - nextTry >= 0 ? target.endpoint() : Optional.empty();
        return endpoint.isPresent() ? open(endpoint.get()) : Optional.empty();
    }

    private Optional<DeviceLink> open(Endpoint endpoint) throws UsageException {
        drop();
        try {
            DeviceLink fresh = DeviceLink.open(endpoint, target.login(), listener(++epoch));
            fresh.announce(new DeviceState(true, BATTERY, "replay", Instant.now()));
            link = fresh;
            pause = FIRST_PAUSE_NANOS;
            refusals = 0;
            return Optional.of(fresh);
        } catch (LinkException e) {
            refusals = e.isRefused() ? refusals + 1 : 0;
            if (refusals >= REFUSALS) {
                throw new UsageException("the broker refuses device "
                        + target.login().deviceId() + ": is it registered, and is its secret right?");
            }
            nextTry = System.nanoTime() + pause;
            pause = Math.min(pause * 2, LONGEST_PAUSE_NANOS);
            return Optional.empty();
        }
    }

    private LinkListener listener(int of) {
        return new LinkListener() {
            @Override
            public void receipted(Receipt receipt, @Nullable String correlation) {
                heard.add(new Heard(of, receipt, correlation));
            }

            @Override
            public void received(InboxMessage message) {
                // the past is replayed: nobody is there to read it
            }

            @Override
            public void lost(boolean takenOver) {
                heard.add(new Heard(of, null, null));
            }
        };
    }

    private void drop() {
        if (link != null) {
            link.cut();
            link = null;
        }
    }

    @Override
    public void close() {
        if (link != null) {
            link.close();
        }
    }
}
