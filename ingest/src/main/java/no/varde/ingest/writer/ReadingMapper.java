package no.varde.ingest.writer;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import no.varde.contract.Identifiers;
import no.varde.contract.event.Reading;
import no.varde.contract.vitals.VitalsTable;
import no.varde.ingest.writer.StoredReading.StoredValue;
import org.jspecify.annotations.Nullable;

/** From a {@link Reading} to what the tables hold. */
public final class ReadingMapper {

    /** A decimal of up to this many digits comes back from a float8 exactly; a longer one is rounded to it. */
    private static final MathContext SURVIVING_DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final VitalsTable table;

    public ReadingMapper(VitalsTable table) {
        this.table = table;
    }

    /** @throws UnstorableEvent if the reading breaks what its record promises */
    public StoredReading map(Reading reading) throws UnstorableEvent {
        requireShape(reading);
        Map<String, StoredValue> values = new LinkedHashMap<>();
        Map<String, String> absent = new LinkedHashMap<>();
        for (Reading.Value value : reading.values()) {
            Double number = number(value);
            if (values.putIfAbsent(value.vital(), new StoredValue(value.vital(), number, value.quality())) == null
                    && number == null) {
                absent.put(value.vital(), reasonOf(value));
            }
        }
        return new StoredReading(
                readingId(reading.readingId()),
                time(reading.measuredAt()),
                time(reading.receivedAt()),
                new ArrayList<>(values.values()),
                absent,
                reading);
    }

    /**
     * The 128 bits of a readingId.
     *
     * @throws UnstorableEvent if it is not 32 hex digits
     */
    public static UUID readingId(String id) throws UnstorableEvent {
        if (id.length() != 32) {
            throw new UnstorableEvent("READING_ID");
        }
        try {
            return new UUID(HexFormat.fromHexDigitsToLong(id, 0, 16), HexFormat.fromHexDigitsToLong(id, 16, 32));
        } catch (IllegalArgumentException e) {
            throw new UnstorableEvent("READING_ID");
        }
    }

    /**
     * An instant as the database keeps it: whole microseconds.
     *
     * @throws UnstorableEvent if it is before 1900 or after 2199
     */
    public static Instant time(@Nullable Instant instant) throws UnstorableEvent {
        if (instant == null || instant.isBefore(EARLIEST) || !instant.isBefore(LATEST)) {
            throw new UnstorableEvent("TIME");
        }
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    private static void requireShape(Reading reading) throws UnstorableEvent {
        if (!Identifiers.isValid(reading.patientId()) || !Identifiers.isValid(reading.deviceId())) {
            throw new UnstorableEvent("IDENTIFIER");
        }
        if (hasNul(reading.source()) || hasNul(reading.contentHash())) {
            throw new UnstorableEvent("SHAPE");
        }
        for (Reading.Value value : reading.values()) {
            if (hasNul(value.vital())) {
                throw new UnstorableEvent("SHAPE");
            }
        }
    }

    private @Nullable Double number(Reading.Value value) throws UnstorableEvent {
        if (value.value() != null) {
            return number(value.value());
        }
        if (value.code() == null) {
            return null;
        }
        int ordinal = table.find(value.vital())
                .map(vital -> vital.codes().indexOf(value.code()))
                .orElse(-1);
        return ordinal < 0 ? null : Double.valueOf(ordinal);
    }

    private static Double number(BigDecimal decimal) throws UnstorableEvent {
        double number = decimal.round(SURVIVING_DIGITS).doubleValue();
        if (!Double.isFinite(number)) {
            throw new UnstorableEvent("NUMBER");
        }
        return number;
    }

    /** A code this version does not know is shown as absent rather than guessed. */
    private static String reasonOf(Reading.Value value) {
        if (value.code() != null) {
            return "unknown-code";
        }
        return value.absentReason() == null || hasNul(value.absentReason()) ? "unknown" : value.absentReason();
    }

    private static boolean hasNul(@Nullable String text) {
        return text != null && text.indexOf('\0') >= 0;
    }
}
