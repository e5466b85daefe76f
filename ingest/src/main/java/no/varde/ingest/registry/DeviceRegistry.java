package no.varde.ingest.registry;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import no.varde.contract.event.DeviceRegistered;
import org.jspecify.annotations.Nullable;

/** The newest registration of each device. */
public final class DeviceRegistry {

    private final Map<String, DeviceRegistered> devices = new ConcurrentHashMap<>();
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    public @Nullable DeviceRegistered find(String deviceId) {
        return devices.get(deviceId);
    }

    public int size() {
        return devices.size();
    }

    /** Takes a registration in; one that is not newer than what is known is ignored. */
    public void apply(DeviceRegistered device) {
        DeviceRegistered now = devices.merge(
                device.deviceId(), device, (known, next) -> next.version() > known.version() ? next : known);
        if (now.equals(device)) {
            listeners.forEach(listener -> listener.accept(device.deviceId()));
        }
    }

    /** Forgets a device whose record was erased. */
    public void erase(String deviceId) {
        devices.remove(deviceId);
    }

    /** Calls {@code listener} with the id of each device that changes from now on, on the thread of the change. */
    public void onChange(Consumer<String> listener) {
        listeners.add(listener);
    }
}
