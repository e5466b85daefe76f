package no.varde.bench.load;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.varde.standalone.body.Body;
import no.varde.standalone.body.Course;

/** Readings of people who are well, at a set number per second whatever the ward does, until it is closed. */
public final class Background implements AutoCloseable {

    private static final Duration JOIN = Duration.ofSeconds(5);

    private final Fleet fleet;
    private final Thread thread;
    private final long start = System.nanoTime();
    private final long acceptedBefore;
    private volatile boolean closed;

    private Background(Fleet fleet, int perSecond) {
        this.fleet = fleet;
        this.acceptedBefore = fleet.accepted();
        this.thread =
                Thread.ofPlatform().name("background").daemon().unstarted(() -> publish(Pace.from(start, perSecond)));
    }

    public static Background start(Fleet fleet, int perSecond) {
        Background background = new Background(fleet, perSecond);
        background.thread.start();
        return background;
    }

    private void publish(Pace pace) {
        List<Wearer> wearers = fleet.wearers();
        List<Body> bodies = new ArrayList<>();
        for (int i = 0; i < wearers.size(); i++) {
            bodies.add(new Body(wearers.get(i).programme(), Course.STABLE, i + 1L, Instant.now()));
        }
        for (long i = 0; !closed; i++) {
            pace.await(i);
            int who = (int) (i % wearers.size());
            Wearer wearer = wearers.get(who);
            wearer.gateway().publish(Payload.of(wearer.source(), bodies.get(who).measure(Instant.now())));
        }
    }

    /** What the ward has receipted as accepted since the start: on Kafka, with the receipt back at the device. */
    public double receiptedPerSecond() {
        return (fleet.accepted() - acceptedBefore) * 1e9 / (System.nanoTime() - start);
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join(JOIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
