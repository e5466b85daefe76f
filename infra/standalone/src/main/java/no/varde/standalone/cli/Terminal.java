package no.varde.standalone.cli;

import java.io.Console;
import java.io.PrintStream;

/** Where lines for a person go. Kept apart from {@code System.out}, which libraries also write to. */
public final class Terminal {

    private final PrintStream out;
    private final boolean interactive;

    public Terminal(PrintStream out, boolean interactive) {
        this.out = out;
        this.interactive = interactive;
    }

    /** The process's own terminal, or whatever its output goes to. */
    public static Terminal ofProcess() {
        return new Terminal(System.out, isTerminal());
    }

    @SuppressWarnings("SystemConsoleNull") // some JVMs still give null
    private static boolean isTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    public void line(String text) {
        out.println(text);
        out.flush();
    }

    /** Replaces the current line; only where {@link #isInteractive()}. */
    public void over(String text) {
        out.print("\r\u001B[K" + text);
        out.flush();
    }

    public boolean isInteractive() {
        return interactive;
    }
}
