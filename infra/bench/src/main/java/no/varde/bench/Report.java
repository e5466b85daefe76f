package no.varde.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.varde.contract.json.EventCodec;
import no.varde.standalone.cli.Terminal;

/** What was measured, for people and for machines. */
record Report(Instant at, MachineLoad before, MachineLoad after, List<Measured> measured) {

    Report {
        measured = List.copyOf(measured);
    }

    List<String> faults() {
        return measured.stream().flatMap(each -> each.faults().stream()).toList();
    }

    void show(Terminal terminal) {
        List<Measured.Line> lines = new ArrayList<>();
        measured.forEach(each -> lines.addAll(each.lines()));
        lines.add(after.line(before));
        int width = lines.stream().mapToInt(line -> line.what().length()).max().orElse(0);
        terminal.line("");
        lines.forEach(line ->
                terminal.line(line.what() + " ".repeat(width - line.what().length()) + "   " + line.figures()));
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("at", at);
        json.put("machine", after.json(before));
        measured.forEach(each -> json.put(each.member(), each.value()));
        json.put("faults", faults());
        return json;
    }

    void write(Path file) throws IOException {
        Files.writeString(
                file, EventCodec.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(json()) + "\n");
    }
}
