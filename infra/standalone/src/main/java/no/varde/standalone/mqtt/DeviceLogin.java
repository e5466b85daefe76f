package no.varde.standalone.mqtt;

/** A device and the secret by which it proves itself. */
public record DeviceLogin(String deviceId, String secret) {

    /** Without the secret, so that it cannot slip into a log. */
    @Override
    public String toString() {
        return "DeviceLogin[" + deviceId + "]";
    }
}
