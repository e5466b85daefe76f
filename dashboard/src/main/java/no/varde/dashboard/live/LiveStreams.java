package no.varde.dashboard.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import no.varde.contract.event.AlertChanged;
import no.varde.dashboard.access.Clinician;
import no.varde.dashboard.access.Staff;
import no.varde.dashboard.access.StaffDirectory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/** All open pages of this instance. Ends them before the server stops, which would else wait for each. */
final class LiveStreams implements SmartLifecycle, HttpSessionListener {

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

    LiveStream open(Clinician clinician, String sessionId) {
        String username = clinician.staff().username();
        LiveStream stream = new LiveStream(username, sessionId, () -> running && mayListen(username));
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

    /** Passes a change on to those whose units it concerns; the units of each reader are looked up anew each time. */
    void push(AlertChanged change) {
        Signal signal = Signal.of(change);
        streams.stream().collect(Collectors.groupingBy(LiveStream::username)).forEach((username, pages) -> {
            Optional<Signal> told = forReader(username, change, signal);
            told.ifPresent(one -> pages.forEach(page -> page.offer(one)));
        });
    }

    private Optional<Signal> forReader(String username, AlertChanged change, Signal signal) {
        try {
            return clinicalStaff(username)
                    .filter(staff -> concerns(change, staff))
                    .map(staff -> signal);
        } catch (DataAccessException e) {
            // Rights cannot be looked up now. A refresh says nothing by itself, and the page asks with its own.
            return Optional.of(Signal.REFRESH);
        }
    }

    /** What is about Varde itself is of no unit. */
    private static boolean concerns(AlertChanged change, Staff staff) {
        boolean ofPlatform = change.careUnitId() == null && change.patientId() == null;
        return ofPlatform ? staff.caresForPlatform() : staff.unitIds().contains(change.careUnitId());
    }

    private boolean mayListen(String username) {
        try {
            return clinicalStaff(username).isPresent();
        } catch (DataAccessException e) {
            return true; // as above: until rights can be looked up again it is told nothing
        }
    }

    /** Log-out and idleness end the streams of that session too. */
    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        String ended = event.getSession().getId();
        streams.stream().filter(stream -> stream.sessionId().equals(ended)).forEach(LiveStream::close);
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
