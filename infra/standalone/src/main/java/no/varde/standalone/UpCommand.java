package no.varde.standalone;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import no.varde.standalone.cli.Terminal;
import no.varde.standalone.cli.UsageException;

/** {@code ./varde up}: runs until it is asked to stop. */
final class UpCommand {

    private final Terminal terminal;
    private final Clock clock;

    UpCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    int run(List<String> words) throws UsageException, IOException, InterruptedException {
        long begun = System.nanoTime();
        UpRequest request = UpRequest.of(words);
        request.ports().requireFree();
        if (request.fresh()) {
            DataWipe.wipe(request.dataDirectory());
        }
        LogFile.open(request.dataDirectory());
        WardRunner runner = new WardRunner(request, terminal, clock);
        CountDownLatch stopped = new CountDownLatch(1);
        Thread stop = new Thread(() -> stop(runner, stopped), "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            WardRunner.Started started = runner.start();
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            new Welcome(terminal, request).show(started.instance(), started.ward(), took);
        } catch (UsageException e) {
            terminal.line("varde: " + e.getMessage());
            terminal.line("varde: the log is " + LogFile.in(request.dataDirectory()));
            return 1;
        }
        stopped.await();
        return 0;
    }

    private void stop(WardRunner runner, CountDownLatch stopped) {
        boolean ran = runner.isRunning();
        if (ran) {
            terminal.line("");
            terminal.line("varde: stopping");
        }
        runner.close();
        if (ran) {
            terminal.line("varde: stopped; everything is kept for the next start");
        }
        stopped.countDown();
    }
}
