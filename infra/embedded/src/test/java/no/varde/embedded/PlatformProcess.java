package no.varde.embedded;

import java.nio.file.Path;

/** A platform in a process of its own, to be killed: it writes a trace, says so, and keeps the broker busy. */
final class PlatformProcess {

    static final String WRITTEN = "written";

    private PlatformProcess() {}

    public static void main(String[] arguments) throws Exception {
        EmbeddedPlatform platform =
                EmbeddedPlatform.start(new EmbeddedSettings(Path.of(arguments[0]), 0, 0, 0), System.out::println);
        Traces.write(platform, 7);
        Account bridge = platform.bridgeAccount();
        try (MqttProbe probe = MqttProbe.connect(platform, "varde-ingest-1", bridge.username(), bridge.password())) {
            probe.subscribe("$share/ingest/varde/+/readings");
        }
        Devices.register(platform, "d-1", "secret");
        try (MqttProbe device = Devices.awaitConnected(platform, "d-1", "secret")) {
            for (long i = 0; ; i++) {
                device.publish("varde/d-1/readings", "unread");
                if (i == 200) {
                    System.out.println(WRITTEN);
                }
            }
        }
    }
}
