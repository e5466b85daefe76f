package no.varde.bench.load;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Moments at even distances, on {@link System#nanoTime}'s clock: when something is due, whatever came of what was before. */
public final class Pace {

    private static final double NANOS = Duration.ofSeconds(1).toNanos();

    private final long start;
    private final double perSecond;

    private Pace(long start, double perSecond) {
        this.start = start;
        this.perSecond = perSecond;
    }

    public static Pace from(long startNanos, double perSecond) {
        return new Pace(startNanos, perSecond);
    }

    /** When number {@code i}, from 0, is due. */
    public long due(long i) {
        return start + (long) (i / perSecond * NANOS);
    }

    /** Waits until then, and returns when it was due, not when it woke. */
    public long await(long i) {
        long due = due(i);
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        return due;
    }
}
