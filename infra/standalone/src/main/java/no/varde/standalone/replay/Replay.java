package no.varde.standalone.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import no.varde.standalone.cli.UsageException;
import no.varde.standalone.mqtt.DeviceLink;
import org.jspecify.annotations.Nullable;

/**
 * Sends readings and waits for the receipt of each: a bounded number of PUBLISHes at a time, again after a time-out,
 * and all that is open again after the connection was lost. It ends when each reading is accepted or rejected.
 */
final class Replay {

    private static final long POLL_MILLIS = 50;

    private final PublishFormat format;
    private final List<Outgoing> readings;
    private final ReplaySettings settings;
    private final ReplayProgress progress;
    private final Tally tally = new Tally();
    private final Flight flight = new Flight(tally);
    private long startedAt;
    private long movedAt;
    private int next;

    Replay(PublishFormat format, List<Outgoing> readings, ReplaySettings settings, ReplayProgress progress) {
        this.format = format;
        this.readings = List.copyOf(readings);
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * Runs to the end.
     *
     * @return the counts; they balance unless it gave up
     * @throws UsageException if the broker refuses the device
     */
    Tally run(ReplayTarget target) throws UsageException, InterruptedException {
        startedAt = System.nanoTime();
        movedAt = startedAt;
        try (Line line = new Line(target)) {
            while (!isDone() && !isStuck()) {
                Optional<DeviceLink> link = line.connected();
                if (link.isPresent()) {
                    sendAgain(link.get(), target);
                    sendNext(link.get(), target);
                }
                listen(line);
                progress.at(tally, readings.size(), link.isPresent());
            }
        }
        return tally;
    }

    private boolean isDone() {
        return next == readings.size() && flight.size() == 0;
    }

    /** Nothing is receipted although something is out, or there is no connection to send on. */
    private boolean isStuck() {
        return System.nanoTime() - movedAt > settings.giveUpAfter().toNanos();
    }

    private void sendAgain(DeviceLink link, ReplayTarget target) {
        long now = System.nanoTime();
        for (Publication publication : flight.all()) {
            if (publication.isDue(now, settings.resendAfter().toNanos()) && !send(publication, link, target)) {
                return;
            }
        }
    }

    private void sendNext(DeviceLink link, ReplayTarget target) {
        while (flight.size() < settings.window()) {
            int end = dueUntil();
            if (end == next) {
                movedAt = flight.size() == 0 ? System.nanoTime() : movedAt;
                return;
            }
            Publication publication = flight.add(readings.subList(next, end));
            next = end;
            if (!send(publication, link, target)) {
                return;
            }
        }
    }

    private boolean send(Publication publication, DeviceLink link, ReplayTarget target) {
        boolean handed = link.publish(
                format.topic(target.login().deviceId()),
                format.payload(publication.open()),
                format.contentType(),
                publication.number());
        if (handed) {
            if (publication.wasNeverSent()) {
                tally.sent(publication.open().size());
            }
            publication.sent(System.nanoTime());
        }
        return handed;
    }

    /** Index after the last reading that is due now and fits into the next PUBLISH. */
    private int dueUntil() {
        int end = next;
        while (end < readings.size() && end - next < settings.batch() && isDue(readings.get(end))) {
            end++;
        }
        return end;
    }

    private boolean isDue(Outgoing reading) {
        Instant first = readings.getFirst().measuredAt();
        Instant at = reading.measuredAt();
        if (settings.speed() == 0 || first == null || at == null) {
            return true;
        }
        double seconds = Duration.between(first, at).toMillis() / 1000.0 / settings.speed();
        return System.nanoTime() - startedAt >= seconds * 1e9;
    }

    private void listen(Line line) throws InterruptedException {
        Line.@Nullable Heard news = line.heard().poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
        while (news != null) {
            if (news.receipt() == null) {
                if (line.isCurrent(news)) {
                    flight.lost();
                }
            } else if (flight.settle(news.receipt(), news.correlation())) {
                movedAt = System.nanoTime();
            }
            news = line.heard().poll();
        }
    }
}
