package no.varde.standalone.vectors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.varde.contract.json.EventCodec;
import no.varde.standalone.cli.Arguments;
import no.varde.standalone.cli.Terminal;
import no.varde.standalone.cli.UsageException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** {@code ./varde vectors}: files of published cases, held against what this build computes. */
public final class VectorsCommand {

    private final Terminal terminal;

    public VectorsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** @return 0 if every case of every file passes */
    public int run(List<String> words) throws UsageException {
        List<String> files = Arguments.parse(words, Set.of(), Set.of()).rest();
        if (files.isEmpty()) {
            throw new UsageException("vectors needs a file; see ./varde vectors --help");
        }
        boolean allPassed = true;
        for (String file : files) {
            allPassed &= passes(Path.of(file));
        }
        return allPassed ? 0 : 1;
    }

    private boolean passes(Path file) {
        JsonNode content;
        try {
            content = EventCodec.mapper().readTree(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return refused(file, "no such file");
        } catch (IOException e) {
            return refused(file, "cannot be read: " + e.getClass().getSimpleName() + " " + e.getMessage());
        } catch (JacksonException e) {
            return refused(file, "not JSON: " + e.getOriginalMessage());
        }
        Optional<VectorKind> kind = VectorKinds.of(content);
        return kind.isPresent() ? passes(file, kind.get(), content) : refused(file, "not a kind of vectors known here");
    }

    private boolean passes(Path file, VectorKind kind, JsonNode content) {
        Optional<List<CaseResult>> checked = kind.check(content);
        if (checked.isEmpty()) {
            return refused(file, kind.name() + ": not checked by this build yet");
        }
        List<CaseResult> results = checked.get();
        List<CaseResult> failed =
                results.stream().filter(result -> !result.passed()).toList();
        failed.forEach(result -> terminal.line(file + ": " + result.id() + ": " + String.join("; ", result.faults())));
        String without =
                kind.notCompared().isEmpty() ? "" : " (not compared: " + String.join(", ", kind.notCompared()) + ")";
        terminal.line(file + ": " + kind.name() + ": " + (results.size() - failed.size()) + " passed, " + failed.size()
                + " failed" + without);
        return failed.isEmpty() && !results.isEmpty();
    }

    private boolean refused(Path file, String why) {
        terminal.line(file + ": " + why);
        return false;
    }
}
