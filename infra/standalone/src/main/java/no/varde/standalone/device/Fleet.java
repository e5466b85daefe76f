package no.varde.standalone.device;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import no.varde.standalone.mqtt.Endpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All simulated devices, driven by one thread that asks each in turn whether it has something to do. Connections run on
 * virtual threads, so that three hundred devices cost little more than twelve.
 */
public final class Fleet implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Fleet.class);
    private static final long TICK_MILLIS = 250;
    private static final long CLOSE_SECONDS = 4;

    private final List<DeviceDriver> drivers;
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("fleet").daemon().factory());
    private final ExecutorService tasks = Executors.newVirtualThreadPerTaskExecutor();

    private Fleet(List<SimulatedDevice> devices, Endpoint endpoint, Path dataDirectory, Clock clock) {
        DeviceDriver.Surroundings around = new DeviceDriver.Surroundings(endpoint, dataDirectory, clock, tasks);
        drivers =
                devices.stream().map(device -> new DeviceDriver(device, around)).toList();
    }

    /** @throws IOException if a device's file cannot be read or written */
    public static Fleet start(List<DeviceSpec> specs, Endpoint endpoint, Path dataDirectory, Clock clock)
            throws IOException {
        List<SimulatedDevice> devices = new ArrayList<>();
        for (DeviceSpec spec : specs) {
            devices.add(SimulatedDevice.open(spec, dataDirectory, clock.instant()));
        }
        Fleet fleet = new Fleet(devices, endpoint, dataDirectory, clock);
        fleet.begin();
        return fleet;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // ends with the executor
    private void begin() {
        ticks.scheduleWithFixedDelay(this::tick, 0, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void tick() {
        for (DeviceDriver driver : drivers) {
            try {
                driver.tick();
            } catch (RuntimeException e) {
                log.warn("device {} failed", driver.deviceId(), e);
            }
        }
    }

    /** Switches all devices off, together. */
    @Override
    public void close() {
        ticks.shutdownNow();
        drivers.forEach(driver -> tasks.execute(driver::close));
        tasks.shutdown();
        try {
            if (!tasks.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                log.info("some devices did not say goodbye in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
