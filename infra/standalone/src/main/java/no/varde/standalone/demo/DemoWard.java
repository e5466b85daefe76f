package no.varde.standalone.demo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.varde.contract.event.Role;
import no.varde.standalone.body.Body;
import no.varde.standalone.body.Course;
import no.varde.standalone.body.Programme;
import no.varde.standalone.device.DeviceSpec;
import no.varde.standalone.mqtt.DeviceLogin;
import org.jspecify.annotations.Nullable;

/**
 * What the demo ward consists of, as far as the runner must know.
 *
 * @param madeAt hour 0 of every patient's course
 * @param password of all demo log-ins
 */
public record DemoWard(Instant madeAt, String password, List<Login> logins, List<Device> devices) {

    public DemoWard {
        logins = List.copyOf(logins);
        devices = List.copyOf(devices);
    }

    public record Login(String username, Role role) {}

    /** @param wearer who wears it; null for a device that no simulator drives */
    public record Device(
            String deviceId,
            String patientId,
            String secret,
            @Nullable Wearer wearer) {}

    public record Wearer(Programme programme, Course course, long seed, boolean dropsOut) {

        /** @param madeAt hour 0 of the course */
        Body body(Instant madeAt) {
            return new Body(programme, course, seed, madeAt);
        }
    }

    /** The device to try things out with. */
    public Optional<Device> freeDevice() {
        return devices.stream().filter(device -> device.wearer() == null).findFirst();
    }

    /** The devices that simulators drive. */
    public List<DeviceSpec> simulated() {
        return devices.stream().flatMap(device -> spec(device).stream()).toList();
    }

    private Optional<DeviceSpec> spec(Device device) {
        Wearer wearer = device.wearer();
        if (wearer == null) {
            return Optional.empty();
        }
        DeviceLogin login = new DeviceLogin(device.deviceId(), device.secret());
        return Optional.of(new DeviceSpec(login, wearer.body(madeAt), wearer.dropsOut()));
    }

    /** Without password and secrets. */
    @Override
    public String toString() {
        return "DemoWard[" + devices.size() + " devices, made " + madeAt + "]";
    }
}
