package no.varde.dashboard.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import no.varde.contract.event.AlertChanged;
import no.varde.dashboard.access.Clinician;
import no.varde.dashboard.access.Staff;
import no.varde.dashboard.access.StaffDirectory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/** All open pages of this instance. Ends them before the server stops, which would else wait for each. */
final class LiveStreams implements SmartLifecycle {

    private final StaffDirectory directory;
    private final LiveProperties properties;
    private final Set<LiveStream> streams = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    LiveStreams(StaffDirectory directory, LiveProperties properties, MeterRegistry meters) {
        this.directory = directory;
        this.properties = properties;
        Gauge.builder("varde.dashboard.live.streams", streams, Set::size)
                .description("open pages that are told of changes")
                .register(meters);
    }

    LiveStream open(Clinician clinician) {
        String username = clinician.staff().username();
        LiveStream stream = new LiveStream(
                username, () -> running && clinicalStaff(username).isPresent());
        streams.add(stream);
        Thread.ofVirtual().name("live-stream").start(() -> {
            try {
                stream.run(properties.heartbeat(), properties.longest());
            } finally {
                streams.remove(stream);
            }
        });
        return stream;
    }

    /** Passes a change on to those whose units it concerns; their units are looked up anew each time. */
    void push(AlertChanged change) {
        Signal signal = Signal.of(change);
        for (LiveStream stream : streams) {
            try {
                boolean concerned = clinicalStaff(stream.username())
                        .filter(staff -> staff.unitIds().contains(change.careUnitId()))
                        .isPresent();
                if (concerned) {
                    stream.offer(signal);
                }
            } catch (DataAccessException e) {
                // Rights cannot be looked up now. A refresh says nothing by itself, and the page asks with its own.
                stream.offer(Signal.REFRESH);
            }
        }
    }

    private Optional<Staff> clinicalStaff(String username) {
        return directory.find(username).filter(Staff::isClinical);
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        streams.forEach(LiveStream::close);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** First to stop. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
