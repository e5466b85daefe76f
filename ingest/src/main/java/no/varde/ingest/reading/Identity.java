package no.varde.ingest.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.varde.contract.event.Reading;
import no.varde.contract.event.Symptom;
import no.varde.ingest.payload.DecodedReading;
import no.varde.ingest.payload.DecodedReading.Circumstances;
import org.jspecify.annotations.Nullable;

/**
 * What makes a repeat of a reading the same reading. Nothing that depends on the time of arrival goes into it, nor the
 * order of members, nor how a number was written.
 *
 * @param readingId see {@link Reading}
 * @param contentHash see {@link Reading}; present unless the id itself is made of the contents
 */
record Identity(String readingId, @Nullable String contentHash) {

    static Identity of(
            DecodedReading decoded,
            String deviceId,
            @Nullable String source,
            MeasuredAt measured,
            List<Reading.Value> values) {
        String contents = contents(measured.own(), values, decoded.circumstances());
        String senderId = decoded.senderId();
        String readingId = senderId == null
                ? Digest.of("contents", deviceId, source, contents)
                : Digest.of("id", deviceId, source, senderId);
        boolean saidByTheId = senderId == null && measured.isRepeatable();
        return new Identity(readingId, saidByTheId ? null : contents);
    }

    private static String contents(@Nullable Instant own, List<Reading.Value> values, Circumstances circumstances) {
        List<@Nullable String> parts = new ArrayList<>();
        parts.add(own == null ? null : own.toString());
        values.stream().sorted(Comparator.comparing(Reading.Value::vital)).forEach(value -> {
            parts.add(value.vital());
            parts.add(
                    value.value() == null
                            ? null
                            : value.value().stripTrailingZeros().toPlainString());
            parts.add(value.code());
            parts.add(value.absentReason());
            parts.add(value.unit());
        });
        Boolean onOxygen = circumstances.onOxygen();
        parts.add(onOxygen == null ? null : onOxygen.toString());
        circumstances.symptoms().stream().map(Symptom::name).sorted().forEach(parts::add);
        return Digest.of(parts);
    }
}
