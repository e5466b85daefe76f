package no.varde.standalone.device;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import no.varde.contract.MqttTopics;
import no.varde.contract.event.Retry;
import no.varde.contract.json.EventCodec;
import no.varde.contract.mqtt.InboxAcknowledged;
import no.varde.contract.mqtt.InboxMessage;
import no.varde.standalone.mqtt.DeviceLink;
import no.varde.standalone.mqtt.DeviceState;
import no.varde.standalone.mqtt.LinkListener;
import no.varde.standalone.mqtt.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * One device: measures by its clock, keeps what it measured, and sends it until it is receipted. What it would have
 * measured while the process was down it measures on return, more coarsely, as a device with a memory does.
 */
final class SimulatedDevice implements LinkListener, AutoCloseable {

    private static final Duration RECENT = Duration.ofHours(1);
    private static final Duration COARSE = Duration.ofMinutes(30);
    private static final Duration STATUS_EVERY = Duration.ofMinutes(15);
    private static final int BATCH = 50;
    private static final String FIRMWARE = "sim-1.4.0";

    private final DeviceSpec spec;
    private final Outbox outbox;
    private final Resend resend = new Resend(new Random());
    private final DeviceInbox inbox = new DeviceInbox();
    private final @Nullable Outage outage;
    private volatile @Nullable DeviceLink link;
    private volatile boolean takenOver;
    private Instant nextMeasurement;
    private Instant nextStatus = Instant.MIN;

    private SimulatedDevice(DeviceSpec spec, Outbox outbox, Instant now) {
        this.spec = spec;
        this.outbox = outbox;
        this.outage =
                spec.dropsOut() ? new Outage(spec.body().anchor(), Duration.ofMinutes(4), Duration.ofMinutes(9)) : null;
        Instant last = outbox.lastMeasured();
        Instant oldest = now.minus(spec.body().history());
        nextMeasurement = last == null || last.isBefore(oldest) ? oldest : after(last, now);
    }

    static SimulatedDevice open(DeviceSpec spec, Path dataDirectory, Instant now) throws IOException {
        Path file = dataDirectory.resolve("devices").resolve(spec.login().deviceId() + ".outbox");
        return new SimulatedDevice(spec, Outbox.open(file), now);
    }

    private Instant after(Instant last, Instant now) {
        Duration step = spec.body().untilNext(last);
        boolean longAgo = last.isBefore(now.minus(RECENT));
        return last.plus(longAgo && step.compareTo(COARSE) < 0 ? COARSE : step);
    }

    DeviceSpec spec() {
        return spec;
    }

    /** Takes all measurements that are due. */
    void measure(Instant now) {
        while (!nextMeasurement.isAfter(now)) {
            Instant at = Instant.ofEpochSecond(nextMeasurement.getEpochSecond());
            if (!spec.body().isSilent(at)) {
                outbox.add(PendingReading.measured(spec.body().measure(at)));
            }
            nextMeasurement = after(nextMeasurement, now);
        }
        if (inbox.takeRepeat(now)) {
            Instant at = Instant.ofEpochSecond(now.getEpochSecond());
            outbox.add(PendingReading.measured(spec.body().measure(at)));
        }
    }

    /** Somebody else drives the device: what would have been measured meanwhile is not. */
    void skipMeasurements(Instant now) {
        nextMeasurement = now.plus(spec.body().untilNext(now));
    }

    boolean hasNetwork(Instant now) {
        return !spec.body().isSilent(now) && (outage == null || !outage.covers(now));
    }

    boolean isConnected() {
        DeviceLink open = link;
        return open != null && open.isConnected();
    }

    /** Whether another connection with this device's id has pushed it out since last asked. */
    boolean wasTakenOver() {
        boolean was = takenOver;
        takenOver = false;
        return was;
    }

    void connected(DeviceLink fresh) {
        link = fresh;
        nextStatus = Instant.MIN;
    }

    /** Sends what is due, if there is a connection. */
    void send(Instant now) {
        DeviceLink open = link;
        if (open == null || !open.isConnected()) {
            return;
        }
        if (!now.isBefore(nextStatus) && open.announce(state(now))) {
            nextStatus = now.plus(STATUS_EVERY);
        }
        acknowledge(open, now);
        List<PendingReading> batch = new ArrayList<>(outbox.pending().stream()
                .filter(reading -> resend.isDue(reading.id(), now))
                .limit(BATCH)
                .toList());
        String topic = MqttTopics.readings(spec.login().deviceId());
        if (!batch.isEmpty() && open.publish(topic, payload(batch), null, null)) {
            batch.forEach(reading -> resend.sent(reading.id(), now));
        }
    }

    /** One that does not get through comes again. */
    private void acknowledge(DeviceLink open, Instant now) {
        String topic = MqttTopics.inbox(spec.login().deviceId()) + "/ack";
        for (InboxAcknowledged message = inbox.next(now); message != null; message = inbox.next(now)) {
            open.publish(topic, EventCodec.encode(message), null, null);
        }
    }

    private static byte[] payload(List<PendingReading> batch) {
        return batch.stream()
                .map(PendingReading::sent)
                .map(EventCodec::encodeToString)
                .collect(Collectors.joining(",", "[", "]"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The battery lasts a week. */
    private DeviceState state(Instant now) {
        double day = Math.floorMod(Duration.between(spec.body().anchor(), now).toHours(), 7 * 24) / 24.0;
        BigDecimal battery = BigDecimal.valueOf(0.97 - 0.12 * day).setScale(2, RoundingMode.HALF_UP);
        return new DeviceState(true, battery, FIRMWARE, now);
    }

    @Override
    public void receipted(Receipt receipt, @Nullable String correlation) {
        receipt.accepted().forEach(accepted -> forget(accepted.id()));
        for (Receipt.Rejected rejected : receipt.rejected()) {
            if (rejected.id() != null && rejected.retry() == Retry.NEVER) {
                forget(rejected.id());
            }
        }
    }

    private void forget(String id) {
        outbox.forget(id);
        resend.forget(id);
    }

    @Override
    public void received(InboxMessage message) {
        inbox.received(message);
    }

    @Override
    public void lost(boolean byAnother) {
        takenOver |= byAnother;
    }

    /** Loses the network. */
    void cut() {
        DeviceLink open = link;
        if (open != null) {
            link = null;
            open.cut();
        }
    }

    @Override
    public void close() throws IOException {
        DeviceLink open = link;
        if (open != null) {
            link = null;
            open.close();
        }
        outbox.close();
    }
}
