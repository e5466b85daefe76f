package no.varde.embedded;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Tells how long each part took to start. The parts start at the same time, so lines are passed on one by one. */
final class Steps {

    private final Consumer<String> progress;

    Steps(Consumer<String> progress) {
        this.progress = progress;
    }

    <T> T timed(String part, Supplier<T> start) {
        long begun = System.nanoTime();
        T started = start.get();
        say(part + " is ready (" + String.format(Locale.ROOT, "%.1f", (System.nanoTime() - begun) / 1e9) + " s)");
        return started;
    }

    private synchronized void say(String line) {
        progress.accept(line);
    }
}
