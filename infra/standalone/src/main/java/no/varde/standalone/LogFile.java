package no.varde.standalone;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import no.varde.standalone.instance.PrivateFile;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Sends all logging to {@code varde.log}, so that the terminal shows the runner's own lines alone. Must come before the
 * first logger is made.
 */
public final class LogFile {

    private LogFile() {}

    public static Path in(Path dataDirectory) {
        return dataDirectory.resolve("varde.log");
    }

    /** Logs into the data directory, including what libraries print. */
    public static void open(Path dataDirectory) throws IOException {
        PrivateFile.createDirectories(dataDirectory);
        System.setProperty("varde.log", in(dataDirectory).toString());
        use("varde-logback.xml");
        PrintStream printed = new PrintStream(
                new BufferedOutputStream(
                        new FileOutputStream(dataDirectory.resolve("varde.out").toFile())),
                true,
                StandardCharsets.UTF_8);
        System.setOut(printed);
        System.setErr(printed);
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    /** No log at all: for commands that end at once. */
    static void quiet() {
        use("quiet-logback.xml");
    }

    /** One set-up for the process: three apps side by side would otherwise each bring their own. */
    private static void use(String resource) {
        System.setProperty("logback.configurationFile", resource);
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    }
}
