package no.varde.alerts;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A daemon thread that a component runs from its start to its stop. */
public final class OwnThread {

    private static final Duration STOP = Duration.ofSeconds(5);

    private final String name;
    private final Body body;
    private volatile @Nullable Thread thread;

    /** @param body ends soon after {@link #isRunning()} says no, or when it is interrupted */
    public OwnThread(String name, Body body) {
        this.name = name;
        this.body = body;
    }

    public void start() {
        Thread own = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
        thread = own; // before it runs, for it asks at once whether it still should
        own.start();
    }

    /** Waits a few seconds for it to end. */
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

    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        try {
            body.run();
        } catch (InterruptedException e) {
            // stopped
        }
    }

    /** What the thread does. */
    @FunctionalInterface
    public interface Body {
        void run() throws InterruptedException;
    }
}
