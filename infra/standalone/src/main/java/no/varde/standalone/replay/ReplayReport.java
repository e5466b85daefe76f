package no.varde.standalone.replay;

import java.util.Locale;
import java.util.stream.Collectors;
import no.varde.standalone.cli.Terminal;

/** What a person sees of a replay: a bar that moves, or a line now and then, and the table at the end. */
final class ReplayReport implements ReplayProgress {

    private static final int BAR = 30;
    private static final long BAR_NANOS = 100_000_000L;
    private static final long LINE_NANOS = 5_000_000_000L;
    private static final int LINES_NAMED = 8;

    private final Terminal terminal;
    private long shownAt = System.nanoTime();

    ReplayReport(Terminal terminal) {
        this.terminal = terminal;
    }

    void begin(ReplayRequest request, Recording recording) {
        terminal.line(request.file().getFileName() + ": " + recording.readings().size() + " readings to replay as "
                + request.deviceId());
        if (!recording.unreadable().isEmpty()) {
            terminal.line("not sent: " + recording.unreadable().size() + " lines that are no reading ("
                    + recording.unreadable().stream()
                            .limit(LINES_NAMED)
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "))
                    + (recording.unreadable().size() > LINES_NAMED ? ", …)" : ")"));
        }
        if (request.shiftTo() != null) {
            terminal.line("to repeat exactly: --shift-to " + request.shiftTo());
        }
        if (recording.format() == PublishFormat.VARDE) {
            terminal.line("times without an offset are read in zone " + request.zone());
        }
    }

    @Override
    public void at(Tally tally, int total, boolean connected) {
        long now = System.nanoTime();
        if (now - shownAt < (terminal.isInteractive() ? BAR_NANOS : LINE_NANOS)) {
            return;
        }
        shownAt = now;
        String text = text(tally, total, connected);
        if (terminal.isInteractive()) {
            terminal.over(bar(tally.receipted(), total) + " " + text);
        } else {
            terminal.line(text);
        }
    }

    private static String bar(int done, int total) {
        int filled = total == 0 ? BAR : BAR * done / total;
        return "█".repeat(filled) + "░".repeat(BAR - filled);
    }

    private static String text(Tally tally, int total, boolean connected) {
        return tally.receipted() + "/" + total + " receipted, " + tally.rejected() + " rejected"
                + (connected ? "" : " (no connection, trying again)");
    }

    void end(Tally tally, int total, double seconds) {
        if (terminal.isInteractive()) {
            terminal.over("");
        }
        row("sent", tally.sent());
        row("accepted", tally.accepted());
        row("rejected", tally.rejected());
        tally.rejectedByReason().forEach((reason, count) -> row("  " + reason, count));
        terminal.line("values in accepted readings, as far as the receipts say:");
        row("  good", tally.good());
        row("  suspect", tally.suspect());
        row("  rejected", tally.struck());
        row("  absent", tally.absent());
        row("receipted", tally.receipted());
        terminal.line(String.format(Locale.ROOT, "%-22s %8.1f", "seconds", seconds));
        if (tally.sent() < total) {
            terminal.line("gave up: " + (total - tally.sent()) + " readings were never sent");
        }
        if (!tally.balances()) {
            terminal.line("gave up: " + (tally.sent() - tally.receipted()) + " readings have no receipt");
        }
    }

    private void row(String name, int count) {
        terminal.line(String.format(Locale.ROOT, "%-22s %8d", name, count));
    }
}
