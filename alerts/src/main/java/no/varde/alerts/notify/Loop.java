package no.varde.alerts.notify;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import no.varde.alerts.OwnThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** A thread of its own that works as long as there is something to do, and looks again after a pause. */
final class Loop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);

    private final String name;
    private final Duration pause;
    private final BooleanSupplier work;
    private final OwnThread thread;

    /** @param work says whether it did something, and then goes on at once */
    Loop(String name, Duration pause, BooleanSupplier work) {
        this.name = name;
        this.pause = pause;
        this.work = work;
        this.thread = new OwnThread(name, this::loop);
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public void stop() {
        thread.stop();
    }

    @Override
    public boolean isRunning() {
        return thread.isRunning();
    }

    private void loop() throws InterruptedException {
        while (isRunning()) {
            if (!did()) {
                Thread.sleep(pause);
            }
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
