package no.varde.dashboard.live;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One open page. A thread of its own writes to it, so that a slow browser delays nobody; when its queue is full it is
 * told to fetch everything, which is what a browser that comes back does too.
 */
final class LiveStream {

    private static final int QUEUE = 64;

    private final String username;
    private final String sessionId;
    private final SseEmitter emitter = new SseEmitter(0L);
    private final BlockingQueue<Signal> queue = new ArrayBlockingQueue<>(QUEUE);
    private final BooleanSupplier allowed;
    private volatile boolean open = true;

    /** @param allowed whether the reader may still have this stream; asked before each sign of life */
    LiveStream(String username, String sessionId, BooleanSupplier allowed) {
        this.username = username;
        this.sessionId = sessionId;
        this.allowed = allowed;
        emitter.onCompletion(this::close);
        emitter.onTimeout(this::close);
        emitter.onError(error -> close());
        offer(Signal.REFRESH);
    }

    String username() {
        return username;
    }

    String sessionId() {
        return sessionId;
    }

    SseEmitter emitter() {
        return emitter;
    }

    boolean isOpen() {
        return open;
    }

    void offer(Signal signal) {
        if (!queue.offer(signal)) {
            queue.clear();
            queue.add(Signal.REFRESH);
        }
    }

    void close() {
        open = false;
        queue.clear();
        queue.add(Signal.END);
    }

    /** Writes until the page is gone, the reader may no longer have it, or its time is over. */
    void run(Duration heartbeat, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        try {
            while (open && System.nanoTime() < end) {
                Signal signal = queue.poll(heartbeat.toMillis(), TimeUnit.MILLISECONDS);
                // Whoever put a signal in has just asked whether the reader may have it.
                if (signal == null && !allowed.getAsBoolean()) {
                    return;
                }
                write(signal);
            }
        } catch (IOException | IllegalStateException e) {
            // The browser has gone: nothing to tell it, nothing to report.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open = false;
            emitter.complete();
        }
    }

    private void write(@Nullable Signal signal) throws IOException {
        if (signal == null) {
            emitter.send(SseEmitter.event().name("heartbeat").data(""));
        } else if (!signal.equals(Signal.END)) {
            emitter.send(SseEmitter.event().id(signal.id()).name(signal.name()).data(signal.data()));
        }
    }
}
