package no.varde.ingest.registry;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Both registries, and whether they have been read to their ends, before which the bridge must not judge a reading. */
public final class Registry {

    private final DeviceRegistry devices = new DeviceRegistry();
    private final PatientRegistry patients = new PatientRegistry();
    private final CountDownLatch read = new CountDownLatch(1);

    public DeviceRegistry devices() {
        return devices;
    }

    public PatientRegistry patients() {
        return patients;
    }

    public void markRead() {
        read.countDown();
    }

    public boolean isRead() {
        return read.getCount() == 0;
    }

    public void awaitRead() throws InterruptedException {
        read.await();
    }

    /** Waits up to {@code timeout}; true once both have been read. */
    public boolean awaitRead(Duration timeout) throws InterruptedException {
        return read.await(timeout.toMillis(), TimeUnit.MILLISECONDS);
    }
}
