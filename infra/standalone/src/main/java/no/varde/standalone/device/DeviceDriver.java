package no.varde.standalone.device;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import no.varde.standalone.mqtt.DeviceLink;
import no.varde.standalone.mqtt.Endpoint;
import no.varde.standalone.mqtt.LinkException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps one simulated device going: connected unless it has no network or somebody else drives it. */
final class DeviceDriver {

    private static final Logger log = LoggerFactory.getLogger(DeviceDriver.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
    private static final Duration LOCK_LOOK = Duration.ofSeconds(1);

    /** What all devices of a fleet share. */
    record Surroundings(Endpoint endpoint, Path dataDirectory, Clock clock, Executor tasks) {}

    private final SimulatedDevice device;
    private final Surroundings around;
    private final AtomicBoolean connecting = new AtomicBoolean();
    private Duration pause = FIRST_PAUSE;
    private volatile Instant nextConnect = Instant.MIN;
    private Instant nextLook = Instant.MIN;
    private boolean driven;
    private volatile boolean closed;

    DeviceDriver(SimulatedDevice device, Surroundings around) {
        this.device = device;
        this.around = around;
    }

    String deviceId() {
        return device.spec().login().deviceId();
    }

    /** Called by one thread, some times a second; does not block. */
    void tick() {
        Instant now = around.clock().instant();
        if (isDrivenByAnother(now)) {
            device.skipMeasurements(now);
            return;
        }
        device.measure(now);
        if (!device.hasNetwork(now)) {
            device.cut();
        } else if (device.isConnected()) {
            device.send(now);
        } else if (!now.isBefore(nextConnect) && connecting.compareAndSet(false, true)) {
            around.tasks().execute(this::connect);
        }
    }

    private boolean isDrivenByAnother(Instant now) {
        if (device.wasTakenOver()) {
            nextLook = Instant.MIN;
        }
        if (!now.isBefore(nextLook)) {
            nextLook = now.plus(LOCK_LOOK);
            driven = isLocked();
            if (driven && device.isConnected()) {
                device.cut();
            }
        }
        return driven;
    }

    private boolean isLocked() {
        try {
            return DeviceLock.isTaken(around.dataDirectory(), deviceId());
        } catch (IOException e) {
            log.warn("cannot look at the lock of {}: {}", deviceId(), e.getMessage());
            return false;
        }
    }

    private void connect() {
        try {
            DeviceLink link = DeviceLink.open(around.endpoint(), device.spec().login(), device);
            if (closed) {
                link.close();
                return;
            }
            device.connected(link);
            pause = FIRST_PAUSE;
        } catch (LinkException e) {
            log.debug("{}: {}", deviceId(), e.getMessage());
            nextConnect = around.clock().instant().plus(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        } finally {
            connecting.set(false);
        }
    }

    void close() {
        closed = true;
        try {
            device.close();
        } catch (IOException e) {
            log.info("{} not closed cleanly: {}", deviceId(), e.getMessage());
        }
    }
}
