package no.varde.ingest.reading;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import no.varde.contract.event.DeviceRegistered;
import no.varde.contract.event.Reading;
import no.varde.contract.event.RejectionReason;
import no.varde.ingest.payload.DecodedReading;
import no.varde.ingest.payload.DecodedReading.Circumstances;
import no.varde.ingest.payload.DecodedValue;
import no.varde.ingest.payload.SensorName;
import org.jspecify.annotations.Nullable;

/**
 * Judges a decoded reading. It is refused only if nobody can be named whom it measured; odd values and wrong clocks
 * lower the quality of its values, since a dying patient's values look impossible too.
 */
public final class ReadingAssessor {

    private ReadingAssessor() {}

    public static Assessment assess(DecodedReading decoded, Arrival arrival) {
        DeviceRegistered device = arrival.device();
        if (device == null || device.status() != DeviceRegistered.Status.ACTIVE) {
            return new Assessment.Rejected(RejectionReason.UNKNOWN_DEVICE, "the device is not registered, or revoked");
        }
        Instant receivedAt = arrival.receivedAt().truncatedTo(ChronoUnit.MICROS);
        String source = source(decoded.sensor(), device);
        MeasuredAt measured = MeasuredAt.of(decoded.time(), receivedAt);
        String patientId = device.patientAt(source, measured.instant());
        if (patientId == null) {
            return new Assessment.Rejected(
                    RejectionReason.UNASSIGNED_SOURCE, "the source was assigned to nobody at that time");
        }
        Judged judged = judge(decoded, measured);
        Identity identity = Identity.of(decoded, arrival.deviceId(), said(decoded.sensor()), measured, judged.values());
        return new Assessment.Accepted(new Reading(
                identity.readingId(),
                patientId,
                arrival.deviceId(),
                source,
                measured.instant(),
                receivedAt,
                judged.values(),
                context(decoded.circumstances(), measured, judged.notes()),
                identity.contentHash()));
    }

    private static @Nullable String source(SensorName sensor, DeviceRegistered device) {
        return switch (sensor) {
            case SensorName.Unnamed ignored -> null;
            case SensorName.Named(String source) -> source;
            case SensorName.Mentioned(List<String> candidates) ->
                candidates.stream()
                        .filter(candidate -> device.assignments().stream()
                                .anyMatch(assignment -> candidate.equals(assignment.source())))
                        .findFirst()
                        .orElse(null);
        };
    }

    /**
     * The sensor as the sender names it, whatever the registry makes of that: an assignment that comes between a reading
     * and its repeat must not make two of them. A {@code urn:} names a resource for as long as its Bundle lasts, no sensor.
     */
    private static @Nullable String said(SensorName sensor) {
        return switch (sensor) {
            case SensorName.Unnamed ignored -> null;
            case SensorName.Named(String source) -> source;
            case SensorName.Mentioned(List<String> candidates) ->
                candidates.stream()
                        .filter(candidate -> !candidate.startsWith("urn:"))
                        .findFirst()
                        .orElse(null);
        };
    }

    private static Judged judge(DecodedReading decoded, MeasuredAt measured) {
        List<Reading.Value> values = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        if (measured.clockIsWrong()) {
            notes.add("CLOCK");
        }
        for (DecodedValue value : decoded.values()) {
            QualityRule.note(value).ifPresent(notes::add);
            values.add(QualityRule.judge(value, measured.clockIsWrong()));
        }
        notes.addAll(decoded.notes());
        return new Judged(values, notes);
    }

    private static Reading.@Nullable Context context(
            Circumstances circumstances, MeasuredAt measured, List<String> notes) {
        boolean plain = circumstances.onOxygen() == null
                && circumstances.symptoms().isEmpty()
                && measured.deviceTime() == null
                && notes.isEmpty();
        return plain
                ? null
                : new Reading.Context(circumstances.onOxygen(), circumstances.symptoms(), measured.deviceTime(), notes);
    }

    private record Judged(List<Reading.Value> values, List<String> notes) {}
}
