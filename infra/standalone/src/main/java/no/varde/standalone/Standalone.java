package no.varde.standalone;

import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import no.varde.standalone.cli.Terminal;
import no.varde.standalone.cli.UsageException;
import no.varde.standalone.replay.ReplayCommand;
import no.varde.standalone.vectors.VectorsCommand;
import org.slf4j.LoggerFactory;

/** The commands behind {@code ./varde}. Whatever cannot be done is one line on stderr and exit code 1. */
public final class Standalone {

    private Standalone() {}

    public static void main(String[] args) {
        int code = run(args);
        if (code != 0) {
            System.exit(code);
        }
    }

    private static int run(String[] args) {
        try {
            return run(Arrays.asList(args));
        } catch (UsageException e) {
            System.err.println("varde: " + e.getMessage());
        } catch (IOException e) {
            System.err.println("varde: " + e.getClass().getSimpleName() + " " + e.getMessage());
            LoggerFactory.getLogger(Standalone.class).error("failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 1;
    }

    private static int run(List<String> words) throws UsageException, IOException, InterruptedException {
        if (words.isEmpty()) {
            throw new UsageException("which command? See ./varde --help");
        }
        List<String> rest = words.subList(1, words.size());
        Terminal terminal = Terminal.ofProcess();
        return switch (words.getFirst()) {
            case "up" -> new UpCommand(terminal, Clock.systemUTC()).run(rest);
            case "down" -> new DownCommand(terminal).run(rest);
            case "info" -> new InfoCommand(terminal).run(rest);
            case "replay" -> {
                LogFile.quiet();
                yield new ReplayCommand(terminal, Clock.systemUTC()).run(rest);
            }
            case "vectors" -> new VectorsCommand(terminal).run(rest);
            default -> throw new UsageException("no command " + words.getFirst() + "; see ./varde --help");
        };
    }
}
