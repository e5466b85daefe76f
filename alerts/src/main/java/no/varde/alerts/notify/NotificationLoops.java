package no.varde.alerts.notify;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.SmartLifecycle;

/** The threads that send. */
final class NotificationLoops implements SmartLifecycle {

    private final List<Loop> loops;

    NotificationLoops(NotificationSender sender, NotifyProperties properties) {
        loops = IntStream.range(0, properties.senders())
                .mapToObj(n -> new Loop("notifications-" + n, properties.lookEvery(), sender::sendNext))
                .toList();
    }

    @Override
    public void start() {
        loops.forEach(Loop::start);
    }

    @Override
    public void stop() {
        loops.forEach(Loop::stop);
    }

    @Override
    public boolean isRunning() {
        return loops.stream().anyMatch(Loop::isRunning);
    }
}
