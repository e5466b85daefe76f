package no.varde.alerts.notify;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** A thread of its own that works as long as there is something to do, and looks again after a pause. */
final class Loop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
    private static final Duration STOP = Duration.ofSeconds(5);

    private final String name;
    private final Duration pause;
    private final BooleanSupplier work;
    private volatile @Nullable Thread thread;

    /** @param work says whether it did something, and then goes on at once */
    Loop(String name, Duration pause, BooleanSupplier work) {
        this.name = name;
        this.pause = pause;
        this.work = work;
    }

    @Override
    public void start() {
        Thread loop = Thread.ofPlatform().name(name).daemon().unstarted(this::loop);
        thread = loop; // before it runs, for it asks at once whether it still should
        loop.start();
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
            try {
                running.join(STOP);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void loop() {
        try {
            while (isRunning()) {
                if (!did()) {
                    Thread.sleep(pause);
                }
            }
        } catch (InterruptedException e) {
            // stopped
        }
    }

    private boolean did() {
        try {
            return work.getAsBoolean();
        } catch (RuntimeException e) {
            if (isRunning()) {
                LOG.warn("{} looks again after {}", name, e.getClass().getName());
            }
            return false;
        }
    }
}
