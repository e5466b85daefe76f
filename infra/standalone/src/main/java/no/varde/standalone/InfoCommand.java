package no.varde.standalone;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.varde.contract.json.EventCodec;
import no.varde.standalone.cli.Arguments;
import no.varde.standalone.cli.Terminal;
import no.varde.standalone.cli.UsageException;
import no.varde.standalone.instance.Instance;
import no.varde.standalone.instance.InstanceFile;

/** {@code ./varde info}: what runs and where. */
final class InfoCommand {

    private final Terminal terminal;

    InfoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    int run(List<String> words) throws UsageException {
        Arguments arguments = Arguments.parse(words, Set.of("json"), Set.of("data"));
        Instance instance = new InstanceFile(arguments.dataDirectory())
                .running()
                .orElseThrow(() -> new UsageException("nothing runs on " + arguments.dataDirectory()));
        if (arguments.has("json")) {
            terminal.line(EventCodec.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(instance));
        } else {
            show(instance);
        }
        return 0;
    }

    private void show(Instance instance) {
        terminal.line("dashboard  " + instance.dashboard());
        terminal.line("alerts     " + instance.alerts());
        terminal.line("ingest     " + instance.ingest());
        terminal.line(
                "mqtt       " + instance.mqtt().host() + ":" + instance.mqtt().port());
        terminal.line("kafka      " + instance.kafka());
        terminal.line("database   " + instance.jdbcUrl());
        terminal.line("log-ins    "
                + instance.accounts().stream()
                        .map(account -> account.username() + " (" + account.role() + ")")
                        .collect(Collectors.joining(", ")));
        terminal.line("devices    (--json also gives their secrets)");
        instance.devices()
                .forEach(device -> terminal.line("           " + device.deviceId() + " of " + device.patientId()));
        terminal.line("process    " + instance.pid());
    }
}
