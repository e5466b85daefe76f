package no.varde.standalone;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import no.varde.standalone.cli.Terminal;
import no.varde.standalone.demo.DemoWard;
import no.varde.standalone.instance.Instance;

/** What a person needs to know once everything runs. */
final class Welcome {

    private final Terminal terminal;
    private final UpRequest request;

    Welcome(Terminal terminal, UpRequest request) {
        this.terminal = terminal;
        this.request = request;
    }

    void show(Instance instance, Optional<DemoWard> ward, Duration took) {
        terminal.line("");
        terminal.line("Varde is ready after " + took.toSeconds() + " s.");
        terminal.line("");
        terminal.line("  Open      " + instance.dashboard() + "/");
        ward.ifPresent(this::logins);
        ward.flatMap(DemoWard::freeDevice).ifPresent(device -> example(instance, device));
        terminal.line("");
        terminal.line("  Replay    ./varde replay --help" + data());
        terminal.line("  Stop      Ctrl-C, or ./varde down" + data());
        terminal.line("  Log       " + LogFile.in(request.dataDirectory()));
        terminal.line("");
        terminal.line("Not for emergencies. Not continuously watched. The people in the demo ward do not exist.");
    }

    private String data() {
        return " --data " + request.dataDirectory();
    }

    private void logins(DemoWard ward) {
        terminal.line("  Log in    "
                + ward.logins().stream().map(DemoWard.Login::username).collect(Collectors.joining(", "))
                + "   password " + ward.password());
        String wanted = System.getenv("VARDE_DEMO_PASSWORD");
        if (wanted != null && !wanted.isBlank() && !wanted.equals(ward.password())) {
            terminal.line("            (the ward was made with this one; VARDE_DEMO_PASSWORD counts with --fresh)");
        }
        long simulated = ward.simulated().size();
        if (simulated != request.patients() && request.patients() != UpRequest.PATIENTS) {
            terminal.line("            (the ward was made with " + simulated + " patients; others with --fresh)");
        }
    }

    private void example(Instance instance, DemoWard.Device device) {
        String id = device.deviceId();
        terminal.line("");
        terminal.line("Raise a red alert, as the pulse oximeter that no simulator drives:");
        terminal.line("");
        terminal.line(String.format(
                Locale.ROOT,
                "mosquitto_pub -V 5 -h %s -p %d -i %s -u %s -P %s -q 1 -t varde/%s/readings "
                        + "-m \"{\\\"measuredAt\\\":\\\"$(date -u +%%FT%%TZ)\\\",\\\"values\\\":{\\\"SPO2\\\":84}}\"",
                instance.mqtt().host(),
                instance.mqtt().port(),
                id,
                id,
                device.secret(),
                id));
    }
}
